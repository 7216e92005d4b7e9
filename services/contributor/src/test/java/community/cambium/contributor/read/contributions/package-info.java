/// Tests of how contributions are counted.
@NullMarked
package community.cambium.contributor.read.contributions;

import org.jspecify.annotations.NullMarked;

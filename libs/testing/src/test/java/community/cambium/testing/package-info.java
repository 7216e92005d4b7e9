/// Tests of what tests share.
@NullMarked
package community.cambium.testing;

import org.jspecify.annotations.NullMarked;

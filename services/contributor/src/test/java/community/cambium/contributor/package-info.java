/// Tests of the contributor service.
@NullMarked
package community.cambium.contributor;

import org.jspecify.annotations.NullMarked;

/// What the tests of reenactment share.
@NullMarked
package community.cambium.reenactment;

import org.jspecify.annotations.NullMarked;

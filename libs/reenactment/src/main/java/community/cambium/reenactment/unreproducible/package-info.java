/// What a file says and no play can bring back, each entry with its reason.
@NullMarked
package community.cambium.reenactment.unreproducible;

import org.jspecify.annotations.NullMarked;

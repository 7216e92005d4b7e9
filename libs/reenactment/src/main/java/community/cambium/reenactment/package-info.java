/// The commands: `reenact` plays an export file as a community, `compare` tells how two export files differ.
@NullMarked
package community.cambium.reenactment;

import org.jspecify.annotations.NullMarked;

/// An operator orders replies to one message, or reviews of it, beyond what its tree wants.
@NullMarked
package community.cambium.tree.write.orderwork;

import org.jspecify.annotations.NullMarked;

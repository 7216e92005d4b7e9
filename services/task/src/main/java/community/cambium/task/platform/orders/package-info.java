/// What other services decided and this one obeys: the parameters in force, and who may not contribute.
@NullMarked
package community.cambium.task.platform.orders;

import org.jspecify.annotations.NullMarked;

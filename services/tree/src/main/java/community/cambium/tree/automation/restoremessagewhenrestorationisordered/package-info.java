/// When a moderator orders a message back, then it is back in its tree.
@NullMarked
package community.cambium.tree.automation.restoremessagewhenrestorationisordered;

import org.jspecify.annotations.NullMarked;

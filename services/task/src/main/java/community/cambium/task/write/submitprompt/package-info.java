/// Somebody hands in the first message of a new tree.
@NullMarked
package community.cambium.task.write.submitprompt;

import org.jspecify.annotations.NullMarked;

/// Somebody hands in an answer to a message.
@NullMarked
package community.cambium.task.write.submitreply;

import org.jspecify.annotations.NullMarked;

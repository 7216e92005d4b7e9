/// Somebody hands in their order of the replies to a message.
@NullMarked
package community.cambium.task.write.submitranking;

import org.jspecify.annotations.NullMarked;

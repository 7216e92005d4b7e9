/// Somebody hands in what they say of a message.
@NullMarked
package community.cambium.task.write.submitreview;

import org.jspecify.annotations.NullMarked;

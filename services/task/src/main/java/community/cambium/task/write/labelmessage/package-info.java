/// Somebody says what they think of a message outside any task.
@NullMarked
package community.cambium.task.write.labelmessage;

import org.jspecify.annotations.NullMarked;

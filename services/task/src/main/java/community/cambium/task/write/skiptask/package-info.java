/// Somebody gives a task back; others may do it now, and the same work is not offered to them again.
@NullMarked
package community.cambium.task.write.skiptask;

import org.jspecify.annotations.NullMarked;

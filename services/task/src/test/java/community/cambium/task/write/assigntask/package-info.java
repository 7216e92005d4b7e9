/// Asking for work.
@NullMarked
package community.cambium.task.write.assigntask;

import org.jspecify.annotations.NullMarked;

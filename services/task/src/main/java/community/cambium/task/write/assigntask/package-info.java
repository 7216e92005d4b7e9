/// Somebody asks for work and is given a task on a lease.
@NullMarked
package community.cambium.task.write.assigntask;

import org.jspecify.annotations.NullMarked;

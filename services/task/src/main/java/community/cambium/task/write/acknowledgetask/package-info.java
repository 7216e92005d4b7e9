/// Somebody says that they are doing their task, and so gets the whole time for it.
@NullMarked
package community.cambium.task.write.acknowledgetask;

import org.jspecify.annotations.NullMarked;

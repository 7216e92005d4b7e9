/// Why somebody got the task that they got.
@NullMarked
package community.cambium.task.read.choice;

import org.jspecify.annotations.NullMarked;

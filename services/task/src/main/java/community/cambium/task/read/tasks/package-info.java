/// What are my tasks, and what does one of them ask of me?
@NullMarked
package community.cambium.task.read.tasks;

import org.jspecify.annotations.NullMarked;

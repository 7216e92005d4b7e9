/// Rules of a task, one test a rule.
@NullMarked
package community.cambium.task.task;

import org.jspecify.annotations.NullMarked;

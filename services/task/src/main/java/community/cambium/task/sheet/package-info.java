/// What a contributor sees of a task: the work itself, the conversation it belongs to, and the form to fill in.
@NullMarked
package community.cambium.task.sheet;

import org.jspecify.annotations.NullMarked;

/// Takes back that a task was given back.
@NullMarked
package community.cambium.task.write.takeskipback;

import org.jspecify.annotations.NullMarked;

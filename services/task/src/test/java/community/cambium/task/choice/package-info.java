/// Rules of what is offered first.
@NullMarked
package community.cambium.task.choice;

import org.jspecify.annotations.NullMarked;

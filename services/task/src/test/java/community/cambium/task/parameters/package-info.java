/// The parameters of work.
@NullMarked
package community.cambium.task.parameters;

import org.jspecify.annotations.NullMarked;

/// Rules of free labels.
@NullMarked
package community.cambium.task.freelabel;

import org.jspecify.annotations.NullMarked;

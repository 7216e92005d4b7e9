/// The lease book on a real database.
@NullMarked
package community.cambium.task.platform.postgres;

import org.jspecify.annotations.NullMarked;

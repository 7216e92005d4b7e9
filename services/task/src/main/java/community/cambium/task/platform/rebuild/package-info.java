/// Rebuilds the lease book from the topic of `tree` and the service's own store. The new book grows in a schema of its
/// own beside the present one, which people go on reading; the two are compared and then switched in one transaction.
@NullMarked
package community.cambium.task.platform.rebuild;

import org.jspecify.annotations.NullMarked;

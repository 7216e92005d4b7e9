/// An operator has the lease book made anew from the log.
@NullMarked
package community.cambium.task.write.rebuildleasebook;

import org.jspecify.annotations.NullMarked;

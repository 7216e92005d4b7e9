/// When `tree` wants work, slots of it are opened in the lease book; when it wants it no more, free ones are closed.
@NullMarked
package community.cambium.task.automation.openslotswhenworkiswanted;

import org.jspecify.annotations.NullMarked;

/// When a contributor is suspended, then their leases end; when they are reinstated, they may work again.
@NullMarked
package community.cambium.task.automation.endleaseswhentheircontributorissuspended;

import org.jspecify.annotations.NullMarked;

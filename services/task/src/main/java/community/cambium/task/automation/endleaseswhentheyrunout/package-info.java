/// When a lease has run out, its task expires and its slot is free again.
@NullMarked
package community.cambium.task.automation.endleaseswhentheyrunout;

import org.jspecify.annotations.NullMarked;

/// Tests of the package of the same name.
@NullMarked
package community.cambium.task.leasebook;

import org.jspecify.annotations.NullMarked;

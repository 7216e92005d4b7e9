/// Tests of the package of the same name.
@NullMarked
package community.cambium.task.imports;

import org.jspecify.annotations.NullMarked;

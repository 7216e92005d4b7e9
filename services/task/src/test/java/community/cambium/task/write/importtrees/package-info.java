/// Tests of the package of the same name.
@NullMarked
package community.cambium.task.write.importtrees;

import org.jspecify.annotations.NullMarked;

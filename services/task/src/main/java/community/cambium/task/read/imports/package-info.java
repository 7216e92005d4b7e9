/// How does an import go, and what of its file was refused?
@NullMarked
package community.cambium.task.read.imports;

import org.jspecify.annotations.NullMarked;

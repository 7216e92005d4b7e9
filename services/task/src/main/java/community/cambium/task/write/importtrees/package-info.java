/// An operator hands in a file of trees that another system collected.
@NullMarked
package community.cambium.task.write.importtrees;

import org.jspecify.annotations.NullMarked;

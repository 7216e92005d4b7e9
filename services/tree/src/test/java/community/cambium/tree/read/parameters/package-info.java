/// Tests of the package of the same name.
@NullMarked
package community.cambium.tree.read.parameters;

import org.jspecify.annotations.NullMarked;

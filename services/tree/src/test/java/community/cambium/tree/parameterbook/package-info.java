@NullMarked
package community.cambium.tree.parameterbook;

import org.jspecify.annotations.NullMarked;

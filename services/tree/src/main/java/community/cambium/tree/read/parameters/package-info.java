/// By which parameters do trees grow?
@NullMarked
package community.cambium.tree.read.parameters;

import org.jspecify.annotations.NullMarked;

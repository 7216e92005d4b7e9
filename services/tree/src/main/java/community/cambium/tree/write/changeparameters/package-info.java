/// An administrator changes the numbers by which trees grow, for all languages or for one, at run time.
@NullMarked
package community.cambium.tree.write.changeparameters;

import org.jspecify.annotations.NullMarked;

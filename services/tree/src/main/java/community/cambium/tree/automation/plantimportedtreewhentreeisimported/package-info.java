/// When a tree was imported, it is planted with all its messages where its fate puts it.
@NullMarked
package community.cambium.tree.automation.plantimportedtreewhentreeisimported;

import org.jspecify.annotations.NullMarked;

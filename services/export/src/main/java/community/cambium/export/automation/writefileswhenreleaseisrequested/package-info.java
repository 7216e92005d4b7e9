/// Writes the files of a release when somebody has asked for it, tree by tree, whatever the size.
@NullMarked
package community.cambium.export.automation.writefileswhenreleaseisrequested;

import org.jspecify.annotations.NullMarked;

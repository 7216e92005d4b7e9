/// Which parameters were set, by whom, for all languages or for one: the deployment's configuration and what
/// administrators changed at run time. One stream, one version number for each change.
@NullMarked
package community.cambium.tree.parameterbook;

import org.jspecify.annotations.NullMarked;

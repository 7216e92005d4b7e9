@NullMarked
package community.cambium.tree.languages;

import org.jspecify.annotations.NullMarked;

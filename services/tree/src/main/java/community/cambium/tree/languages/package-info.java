/// The languages that there are, and what has to be told to all of them: who is suspended, and that parameters changed.
/// One stream, so that no language misses it that is heard of at the same moment.
@NullMarked
package community.cambium.tree.languages;

import org.jspecify.annotations.NullMarked;

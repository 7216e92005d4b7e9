/// The trees of one language that wait, grow or are held back, very many of them: each joins and leaves without a
/// look at all others, and every set can be written down in a few bytes a tree.
@NullMarked
package community.cambium.tree.queue;

import org.jspecify.annotations.NullMarked;

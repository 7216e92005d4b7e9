/// Planned trees: an operator asks for prompts that only those may write who name the want, for trees with a shape and
/// an origin of their own. Each plan is a stream of its own, so that a prompt finds its shape without reading a whole
/// language's history.
@NullMarked
package community.cambium.tree.plan;

import org.jspecify.annotations.NullMarked;

/// The measures by which trees grow: Open-Assistant's parameters with its defaults, typed and checked, and the
/// [Occasion][community.cambium.tree.parameters.Occasion] that brings the values in force to every decision.
@NullMarked
package community.cambium.tree.parameters;

import org.jspecify.annotations.NullMarked;

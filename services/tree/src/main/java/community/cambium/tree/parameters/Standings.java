package community.cambium.tree.parameters;

/// Knows how authors and languages stand, as of a few seconds ago.
@FunctionalInterface
public interface Standings {
    /// @param parameters by which it is known what has to be counted
    Standing now(ParametersInForce parameters);
}

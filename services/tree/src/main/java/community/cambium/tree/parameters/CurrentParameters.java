package community.cambium.tree.parameters;

/// Knows the parameters in force at this moment.
@FunctionalInterface
public interface CurrentParameters {
    ParametersInForce now();
}

package community.cambium.tree.parameters;

/// Gives the occasion of what a person asks for.
@FunctionalInterface
public interface Requests {
    Occasion request();
}

package community.cambium.tree;

/// Stands for the code of another service.
public record Somewhere(String place) {}

package community.cambium.events;

/// What several people said under one label, as another system gave it.
///
/// @param value their mean, in 0..1
/// @param count how many they were; at least 1
public record LabelMean(double value, int count) {}

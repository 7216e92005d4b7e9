package community.cambium.oasst;

import org.jspecify.annotations.Nullable;

/// What labelers said of a message on average.
///
/// @param value the mean of all answers, null if the file does not tell
/// @param count how many answered
public record LabelMean(@Nullable Double value, int count) {}

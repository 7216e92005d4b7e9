package community.cambium.events;

/// How many rankings put one reply before another.
public record PairwiseCount(MessageId first, MessageId second, int firstBeforeSecond, int secondBeforeFirst) {}

package community.cambium.offender.kafka.write.pickapple;

import community.cambium.offender.kafka.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

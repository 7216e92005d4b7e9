package community.cambium.offender.logging.write.pickapple;

import community.cambium.offender.logging.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

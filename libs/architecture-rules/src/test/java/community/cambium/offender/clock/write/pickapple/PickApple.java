package community.cambium.offender.clock.write.pickapple;

import community.cambium.offender.clock.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

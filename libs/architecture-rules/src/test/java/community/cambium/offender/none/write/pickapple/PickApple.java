package community.cambium.offender.none.write.pickapple;

import community.cambium.offender.none.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

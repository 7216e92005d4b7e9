package community.cambium.offender.slices.write.pickapple;

import community.cambium.offender.slices.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

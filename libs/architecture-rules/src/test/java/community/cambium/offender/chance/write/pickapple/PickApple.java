package community.cambium.offender.chance.write.pickapple;

import community.cambium.offender.chance.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

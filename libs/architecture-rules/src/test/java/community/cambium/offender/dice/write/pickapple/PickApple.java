package community.cambium.offender.dice.write.pickapple;

import community.cambium.offender.dice.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

package community.cambium.offender.neighbour.write.pickapple;

import community.cambium.offender.neighbour.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

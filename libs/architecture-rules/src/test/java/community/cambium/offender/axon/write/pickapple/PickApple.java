package community.cambium.offender.axon.write.pickapple;

import community.cambium.offender.axon.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

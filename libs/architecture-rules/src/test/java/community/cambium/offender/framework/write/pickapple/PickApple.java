package community.cambium.offender.framework.write.pickapple;

import community.cambium.offender.framework.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

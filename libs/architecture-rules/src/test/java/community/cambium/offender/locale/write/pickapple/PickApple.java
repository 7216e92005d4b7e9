package community.cambium.offender.locale.write.pickapple;

import community.cambium.offender.locale.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

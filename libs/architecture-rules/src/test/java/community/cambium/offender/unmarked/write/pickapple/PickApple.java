package community.cambium.offender.unmarked.write.pickapple;

import community.cambium.offender.unmarked.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

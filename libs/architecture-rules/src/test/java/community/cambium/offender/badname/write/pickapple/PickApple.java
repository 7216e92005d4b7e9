package community.cambium.offender.badname.write.pickapple;

import community.cambium.offender.badname.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

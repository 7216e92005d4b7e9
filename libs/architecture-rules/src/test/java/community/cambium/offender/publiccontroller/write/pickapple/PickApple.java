package community.cambium.offender.publiccontroller.write.pickapple;

import community.cambium.offender.publiccontroller.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

package community.cambium.offender.inplatform.write.pickapple;

import community.cambium.offender.inplatform.apple.Apple;

/// A slice that knows the core.
public record PickApple(Apple apple) {}

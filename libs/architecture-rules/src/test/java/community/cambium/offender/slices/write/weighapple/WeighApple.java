package community.cambium.offender.slices.write.weighapple;

import community.cambium.offender.slices.read.basket.Basket;

/// A slice that knows another.
record WeighApple(Basket basket) {}

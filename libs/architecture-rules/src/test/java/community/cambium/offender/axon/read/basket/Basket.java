package community.cambium.offender.axon.read.basket;

import community.cambium.offender.axon.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

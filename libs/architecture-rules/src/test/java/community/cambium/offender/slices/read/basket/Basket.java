package community.cambium.offender.slices.read.basket;

import community.cambium.offender.slices.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

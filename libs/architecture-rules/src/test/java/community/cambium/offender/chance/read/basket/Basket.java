package community.cambium.offender.chance.read.basket;

import community.cambium.offender.chance.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

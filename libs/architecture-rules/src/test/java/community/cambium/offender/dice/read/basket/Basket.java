package community.cambium.offender.dice.read.basket;

import community.cambium.offender.dice.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

package community.cambium.offender.none.read.basket;

import community.cambium.offender.none.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

package community.cambium.offender.logging.read.basket;

import community.cambium.offender.logging.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

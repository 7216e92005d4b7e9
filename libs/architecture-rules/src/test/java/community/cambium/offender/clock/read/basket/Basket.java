package community.cambium.offender.clock.read.basket;

import community.cambium.offender.clock.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

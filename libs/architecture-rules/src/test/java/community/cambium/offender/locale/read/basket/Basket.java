package community.cambium.offender.locale.read.basket;

import community.cambium.offender.locale.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

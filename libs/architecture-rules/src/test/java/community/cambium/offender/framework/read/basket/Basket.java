package community.cambium.offender.framework.read.basket;

import community.cambium.offender.framework.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

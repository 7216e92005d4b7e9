package community.cambium.offender.unmarked.read.basket;

import community.cambium.offender.unmarked.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

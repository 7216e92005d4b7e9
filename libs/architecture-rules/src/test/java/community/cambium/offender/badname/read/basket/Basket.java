package community.cambium.offender.badname.read.basket;

import community.cambium.offender.badname.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

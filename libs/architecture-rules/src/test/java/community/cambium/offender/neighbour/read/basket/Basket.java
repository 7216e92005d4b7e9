package community.cambium.offender.neighbour.read.basket;

import community.cambium.offender.neighbour.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

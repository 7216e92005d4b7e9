package community.cambium.offender.publiccontroller.read.basket;

import community.cambium.offender.publiccontroller.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

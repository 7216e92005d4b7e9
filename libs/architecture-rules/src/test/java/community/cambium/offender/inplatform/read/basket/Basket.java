package community.cambium.offender.inplatform.read.basket;

import community.cambium.offender.inplatform.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

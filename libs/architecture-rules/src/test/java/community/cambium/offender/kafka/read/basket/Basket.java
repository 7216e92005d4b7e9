package community.cambium.offender.kafka.read.basket;

import community.cambium.offender.kafka.apple.Apple;
import java.util.List;

/// Another slice.
public record Basket(List<Apple> apples) {}

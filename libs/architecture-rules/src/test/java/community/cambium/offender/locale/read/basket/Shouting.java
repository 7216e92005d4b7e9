package community.cambium.offender.locale.read.basket;

import java.util.function.UnaryOperator;

/// In Turkish, this shouts another letter.
final class Shouting {
    private Shouting() {}

    static UnaryOperator<String> shout() {
        return String::toUpperCase;
    }
}

package community.cambium.offender.dice.apple;

import java.util.concurrent.ThreadLocalRandom;

/// A core that throws dice.
final class Dice {
    private Dice() {}

    static int thrown() {
        return ThreadLocalRandom.current().nextInt(6);
    }
}

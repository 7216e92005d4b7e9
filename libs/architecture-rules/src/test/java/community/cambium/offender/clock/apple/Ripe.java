package community.cambium.offender.clock.apple;

import java.time.Instant;
import java.util.function.Supplier;

/// A core that looks at the clock, by a method reference.
record Ripe(Instant since) {
    static Supplier<Instant> now() {
        return Instant::now;
    }
}

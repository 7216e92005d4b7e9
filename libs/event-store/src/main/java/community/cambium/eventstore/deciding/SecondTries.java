package community.cambium.eventstore.deciding;

import community.cambium.eventstore.ConcurrentAppend;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Tries again when somebody else appended first, each time after a somewhat longer pause of random length.
final class SecondTries {
    private static final int TRIES = 8;
    private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(500);

    <R> R until(Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrentAppend conflict) {
                if (attempt == TRIES) {
                    throw conflict;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE << attempt));
            }
        }
    }
}

package community.cambium.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits until an assertion holds, for things that happen in other threads and services.
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /// What is watched needs the processor too: an attempt that takes long is made less often.
    private static final int PAUSE_PER_ATTEMPT = 4;

    private Eventually() {}

    /// Tries the assertion again and again, for at most 20 seconds; then fails as the last attempt did.
    public static void eventually(ThrowingRunnable assertion) {
        eventually(LIMIT, assertion);
    }

    /// Tries the assertion again and again until the limit; then fails as the last attempt did.
    public static void eventually(Duration limit, ThrowingRunnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            long begun = System.nanoTime();
            try {
                assertion.run();
                return;
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not within " + limit + ": " + e.getMessage(), e);
                }
            }
            long pause = PAUSE_PER_ATTEMPT * (System.nanoTime() - begun);
            LockSupport.parkNanos(Math.clamp(pause, PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
        }
    }
}

package community.cambium.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits until an assertion holds, for things that happen in other threads and services.
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /// Tries the assertion again and again, for at most 20 seconds; then fails as the last attempt did.
    public static void eventually(ThrowingRunnable assertion) {
        eventually(LIMIT, assertion);
    }

    /// Tries the assertion again and again until the limit; then fails as the last attempt did.
    public static void eventually(Duration limit, ThrowingRunnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not within " + limit + ": " + e.getMessage(), e);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

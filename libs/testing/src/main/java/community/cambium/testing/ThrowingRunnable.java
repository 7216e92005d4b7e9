package community.cambium.testing;

/// Something a test does or asserts.
@FunctionalInterface
public interface ThrowingRunnable {
    void run() throws Exception;
}

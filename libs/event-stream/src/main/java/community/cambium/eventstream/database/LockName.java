package community.cambium.eventstream.database;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Names a lock that all processes of a service share, kept by PostgreSQL for as long as a session or
/// transaction lasts.
///
/// @param space keeps kinds of locks apart
public record LockName(int space, String name) {
    /// Held by the one relay that is active.
    public static LockName relay() {
        return new LockName(SPACE, "relay");
    }

    /// Shared by everything that writes for a subscription, taken alone to hold them all back for a moment.
    public static LockName writing(String subscription) {
        return new LockName(SPACE + 1, subscription);
    }

    /// Held while a view is rebuilt.
    public static LockName rebuilding(String projection) {
        return new LockName(SPACE + 2, projection);
    }

    /// Held by one batch of a commutative view after the other.
    public static LockName folding(String projection) {
        return new LockName(SPACE + 3, projection);
    }

    /// Held by a service for a purpose of its own.
    public static LockName ofService(String purpose) {
        return new LockName(SPACE + 4, purpose);
    }

    private static final int SPACE = 0x00CA0B10;

    /// The two numbers by which PostgreSQL knows the lock, for use in SQL.
    public String sqlArguments() {
        CRC32C digest = new CRC32C();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return space + ", " + (int) digest.getValue();
    }
}

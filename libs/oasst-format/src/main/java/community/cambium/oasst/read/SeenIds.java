package community.cambium.oasst.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/// Remembers which ids a file has used, in 21 to 43 bytes each: a UUID by itself, any other id by 128 bits of its
/// digest.
final class SeenIds {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private long[] slots = new long[2 * 1024];
    private int size;
    private boolean zeroSeen;

    static boolean isUuid(String id) {
        return UUID_FORM.matcher(id).matches();
    }

    /// Whether the id is new; from now on it is not.
    boolean add(String id) {
        UUID key = keyOf(id);
        if (size * 4L > slots.length / 2 * 3L) {
            grow();
        }
        if (key.getMostSignificantBits() == 0 && key.getLeastSignificantBits() == 0) {
            boolean isNew = !zeroSeen;
            zeroSeen = true;
            return isNew;
        }
        return put(slots, key.getMostSignificantBits(), key.getLeastSignificantBits());
    }

    private boolean put(long[] into, long high, long low) {
        int mask = into.length / 2 - 1;
        int slot = Long.hashCode((high ^ low) * 0x9E3779B97F4A7C15L) & mask;
        while (into[2 * slot] != 0 || into[2 * slot + 1] != 0) {
            if (into[2 * slot] == high && into[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        into[2 * slot] = high;
        into[2 * slot + 1] = low;
        if (into == slots) {
            size++;
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0 || slots[i + 1] != 0) {
                put(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    private static UUID keyOf(String id) {
        if (isUuid(id)) {
            return UUID.fromString(id);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package community.cambium.eventstore.deciding;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Lets commands of one stream take turns within this process, so that they do not spoil each other's appends. Only a
/// courtesy: what keeps a stream right is the expected revision in the table.
final class StreamTurns {
    private static final int STRIPES = 1_024;

    private final Lock[] locks = new Lock[STRIPES];

    StreamTurns() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    Lock of(String streamId) {
        return locks[Math.floorMod(streamId.hashCode(), STRIPES)];
    }
}

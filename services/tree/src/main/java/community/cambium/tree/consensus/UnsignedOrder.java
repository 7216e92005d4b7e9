package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.Comparator;

/// The order of ids as their bytes stand in files and databases. Java's own order of UUIDs is a signed one, which
/// would decide ties between half of all ids the other way.
public enum UnsignedOrder implements Comparator<MessageId> {
    BY_BYTES;

    @Override
    public int compare(MessageId left, MessageId right) {
        int high = Long.compareUnsigned(
                left.value().getMostSignificantBits(), right.value().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.value().getLeastSignificantBits(), right.value().getLeastSignificantBits());
    }
}

package community.cambium.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageRowTest {
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(1, 1));
    private static final MessageId ONE = new MessageId(new UUID(1, 2));
    private static final MessageId OTHER = new MessageId(new UUID(1, 3));

    @Test
    void aMessageThatWasRestoredIsThereAgain() {
        OrderId order = new OrderId(new UUID(1, 4));
        assertThat(told(new MessageRemoved(TREE, ONE, order, true)).removed()).isTrue();
        assertThat(told(new MessageRemoved(TREE, ONE, order, true), new MessageRestored(TREE, ONE, order))
                        .removed())
                .isFalse();
    }

    @Test
    void aReplyThatALaterOrderLeavesOutHasNoRank() {
        ConsensusReached first = consensus(List.of(ONE, OTHER), List.of());
        ConsensusReached second = consensus(List.of(), List.of(ONE, OTHER));
        assertThat(MessageRow.touchedBy(second)).containsExactly(ONE, OTHER);
        assertThat(told(first).rank()).isZero();
        assertThat(told(first, second).rank()).isNull();
    }

    private static Verdict told(MessageTreeEvent... events) {
        Optional<MessageRow> row = Optional.empty();
        for (MessageTreeEvent event : events) {
            assertThat(MessageRow.touchedBy(event)).contains(ONE);
            row = Optional.of(MessageRow.after(row, ONE, event, Instant.EPOCH));
        }
        return row.orElseThrow().verdict();
    }

    private static ConsensusReached consensus(List<MessageId> order, List<MessageId> unranked) {
        return new ConsensusReached(TREE, TREE.root(), order, unranked, List.of(), List.of(), 0, List.of());
    }
}

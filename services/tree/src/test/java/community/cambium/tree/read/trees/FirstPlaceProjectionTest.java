package community.cambium.tree.read.trees;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskId;
import community.cambium.events.WantId;
import community.cambium.tree.read.trees.FirstPlaceProjection.FirstPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstPlaceProjectionTest {
    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00Z");
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(1, 1));
    private static final TaskId RANKING = new TaskId(new UUID(1, 2));
    private static final MessageId A = new MessageId(new UUID(1, 3));
    private static final MessageId B = new MessageId(new UUID(1, 4));
    private static final MessageId C = new MessageId(new UUID(1, 5));

    private final FirstPlaceProjection places = new FirstPlaceProjection();

    @Test
    void everyReplyOfTheBestGroupIsRankedFirst() {
        RecordedEvent event = ranked(List.of(List.of(A, B), List.of(C)), false);
        assertThat(places.keysOf(event))
                .containsExactlyInAnyOrder(new FirstPlace(RANKING, A), new FirstPlace(RANKING, B));
        assertThat(places.fold(new FirstPlace(RANKING, A), Optional.empty(), event))
                .contains(MOMENT);
    }

    @Test
    void whoCallsRepliesNotRankablePutsNoneFirst() {
        assertThat(places.keysOf(ranked(List.of(List.of(A), List.of(B)), true))).isEmpty();
        assertThat(places.keysOf(ranked(List.of(), false))).isEmpty();
    }

    private static RecordedEvent ranked(List<List<MessageId>> order, boolean notRankable) {
        RankingCounted counted = new RankingCounted(
                TREE,
                TREE.root(),
                RANKING,
                new WantId(new UUID(1, 6)),
                new ContributorId(new UUID(1, 7)),
                order,
                notRankable,
                false);
        return new RecordedEvent(
                new UUID(1, 8), counted, "tree", "tree", TREE.toString(), 1, 1, MOMENT, null, null, null);
    }
}

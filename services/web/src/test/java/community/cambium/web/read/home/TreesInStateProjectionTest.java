package community.cambium.web.read.home;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Reason;
import community.cambium.events.TreeState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreesInStateProjectionTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final TreesInState GROWING = new TreesInState("en", TreeState.GROWING);
    private static final TreesInState RANKING = new TreesInState("en", TreeState.RANKING);

    private static final Reason REASON = new Reason("goal-reached", Map.of(), List.of());

    private final TreesInStateProjection projection = new TreesInStateProjection();

    @Test
    void aTreeThatMovesOnLeavesOneStateAndEntersAnother() {
        var moved = entered(TreeState.GROWING, TreeState.RANKING);
        assertThat(projection.keysOf(moved)).isEqualTo(Set.of(GROWING, RANKING));
        assertThat(projection.fold(GROWING, Optional.of(3L), moved)).contains(2L);
        assertThat(projection.fold(RANKING, Optional.empty(), moved)).contains(1L);
    }

    @Test
    void aStateThatNoTreeIsInHasNoRow() {
        assertThat(projection.fold(GROWING, Optional.of(1L), entered(TreeState.GROWING, TreeState.RANKING)))
                .isEmpty();
    }

    private static RecordedEvent entered(@Nullable TreeState from, TreeState to) {
        var event = new MessageTreeStateEntered(new MessageTreeId(ID), "en", new ContributorId(ID), from, to, REASON);
        return new RecordedEvent(ID, event, "tree", "tree", ID.toString(), 0, 1, Instant.EPOCH, null, null, null);
    }
}

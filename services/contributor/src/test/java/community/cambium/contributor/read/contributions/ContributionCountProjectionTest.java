package community.cambium.contributor.read.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.contributor.contribution.Contribution;
import community.cambium.contributor.contribution.ContributionKind;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskId;
import community.cambium.events.WantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContributionCountProjectionTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final ContributorId AUTHOR = new ContributorId(ID);
    private static final Instant EARLY = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T11:00:00Z");

    private final ContributionCountProjection projection = new ContributionCountProjection();

    @Test
    void aReplyCountsForItsAuthorInTheRoleItWasWrittenIn() {
        assertThat(projection.keysOf(recorded(reply(), EARLY)))
                .containsExactly(new Contribution(AUTHOR, ContributionKind.ASSISTANT_REPLY));
    }

    @Test
    void lookingAtATaskIsNoContribution() {
        var seen = new TaskAcknowledged(new TaskId(ID), new MessageTreeId(ID), EARLY);
        assertThat(projection.keysOf(recorded(seen, EARLY))).isEmpty();
    }

    @Test
    void theOrderInWhichTreesAreReadDoesNotMatter() {
        assertThat(after(EARLY, LATE)).isEqualTo(after(LATE, EARLY)).contains(new ContributionCount(2, LATE));
    }

    private Optional<ContributionCount> after(Instant... times) {
        var key = new Contribution(AUTHOR, ContributionKind.ASSISTANT_REPLY);
        Optional<ContributionCount> row = Optional.empty();
        for (Instant time : times) {
            row = projection.fold(key, row, recorded(reply(), time));
        }
        return row;
    }

    private static CambiumEvent reply() {
        return new ReplyWritten(
                new TaskId(ID),
                new WantId(ID),
                new MessageId(ID),
                new MessageId(ID),
                new MessageTreeId(ID),
                AUTHOR,
                Role.ASSISTANT,
                "en",
                new PersonalText(AUTHOR, "yes"),
                "1",
                ReadUpTo.NOTHING);
    }

    private static RecordedEvent recorded(CambiumEvent event, Instant time) {
        return new RecordedEvent(ID, event, "task", "task", ID.toString(), 0, 1, time, null, null, null);
    }
}

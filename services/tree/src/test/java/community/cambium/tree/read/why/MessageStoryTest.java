package community.cambium.tree.read.why;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageStoryTest {
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(1, 1));
    private static final MessageId PROMPT = new MessageId(new UUID(1, 1));
    private static final ContributorId AUTHOR = new ContributorId(new UUID(2, 2));

    @Test
    void whatIsMissingOfOneKindIsAddedUp() {
        assertThat(told().waitsFor()).isEmpty();
        assertThat(told(reviewsWanted(1, 1)).waitsFor()).containsExactly("1 review of it");
        assertThat(told(reviewsWanted(1, 1), reviewsWanted(2, 2)).waitsFor()).containsExactly("3 reviews of it");
    }

    private static MessageTreeEvent reviewsWanted(int want, int slots) {
        return new ReviewsWanted(TREE, new WantId(new UUID(3, want)), PROMPT, Role.PROMPTER, slots);
    }

    private static WhyAnswers.WhyAnswer told(MessageTreeEvent... more) {
        List<MessageTreeEvent> events = Stream.concat(
                        Stream.of(
                                new MessageTreePlanted(TREE, "en", AUTHOR, new TreeShape(12, 3, 3, 1, 3, 3, 3), null),
                                new MessageAttached(
                                        TREE,
                                        PROMPT,
                                        null,
                                        Role.PROMPTER,
                                        AUTHOR,
                                        new TaskId(new UUID(4, 4)),
                                        new WantId(new UUID(3, 0)),
                                        false)),
                        Stream.of(more))
                .toList();
        return MessageStory.tell(
                PROMPT,
                TREE,
                IntStream.range(0, events.size())
                        .mapToObj(at -> recorded(events.get(at), at))
                        .toList());
    }

    private static RecordedEvent recorded(MessageTreeEvent event, int at) {
        return new RecordedEvent(
                new UUID(5, at), event, "tree", "tree", TREE.toString(), at, at, Instant.EPOCH, null, null, null);
    }
}

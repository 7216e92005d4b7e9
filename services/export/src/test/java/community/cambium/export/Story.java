package community.cambium.export;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.testing.conversations.GeneratedTrees;
import community.cambium.testing.conversations.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Events as a reader of the log gets them.
public final class Story {
    private Story() {}

    public static RecordedEvent recorded(String service, CambiumEvent event, Instant time) {
        UUID id = new UUID(time.toEpochMilli(), event.hashCode());
        return new RecordedEvent(id, event, service, "any", event.orderingKey(), 0, 0, time, null, null, null);
    }

    /// The histories of so many generated trees, one after the other.
    public static Stream<List<RecordedEvent>> trees(long seed, int number, int messagesPerTree) {
        GeneratedTrees trees = new GeneratedTrees(seed, messagesPerTree);
        return IntStream.range(0, number)
                .mapToObj(tree -> trees.tree(tree).stream().map(Story::recorded).toList());
    }

    private static RecordedEvent recorded(Told told) {
        return recorded(told.service(), told.event(), told.time());
    }
}

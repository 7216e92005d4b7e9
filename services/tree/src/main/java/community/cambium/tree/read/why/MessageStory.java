package community.cambium.tree.read.why;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree;
import community.cambium.tree.messagetree.MessageTreeDecider;
import community.cambium.tree.read.why.WhyAnswers.Step;
import community.cambium.tree.read.why.WhyAnswers.TreeWhy;
import community.cambium.tree.read.why.WhyAnswers.WhyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Tells a message's story from the events of its tree.
final class MessageStory {
    private MessageStory() {}

    /// Whether a person wrote the message.
    static boolean isBy(List<RecordedEvent> events, MessageId message, UUID person) {
        return events.stream()
                .map(RecordedEvent::event)
                .anyMatch(event -> event instanceof MessageAttached attached
                        && attached.messageId().equals(message)
                        && attached.author().value().equals(person));
    }

    static WhyAnswer tell(MessageId message, MessageTreeId tree, List<RecordedEvent> events) {
        MessageTree state = MessageTreeDecider.decider()
                .stateAfter(events.stream()
                        .map(RecordedEvent::event)
                        .map(MessageTreeEvent.class::cast)
                        .toList());
        Optional<Message> known = state.conversation().message(message);
        List<Step> story = new ArrayList<>();
        for (RecordedEvent event : events) {
            Steps.about(message, (MessageTreeEvent) event.event())
                    .ifPresent(told -> story.add(
                            new Step(event.time(), told.what(), told.details(), event.eventId(), event.causationId())));
        }
        return new WhyAnswer(
                message.value(),
                tree.value(),
                known.map(Message::verdict)
                        .orElse(Message.Verdict.UNDECIDED)
                        .name()
                        .toLowerCase(Locale.ROOT),
                known.filter(Message::late).isPresent(),
                known.filter(Message::removed).isPresent(),
                known.filter(there -> !there.removed()).isPresent() ? rank(message, events) : null,
                awaited(message, state.conversation()),
                tree(events),
                story);
    }

    private static @org.jspecify.annotations.Nullable Integer rank(MessageId message, List<RecordedEvent> events) {
        Integer rank = null;
        for (RecordedEvent event : events) {
            if (event.event() instanceof ConsensusReached reached
                    && reached.replies().contains(message)) {
                rank = reached.rankOf(message);
            } else if (event.event() instanceof ImportedMessageAttached imported
                    && imported.messageId().equals(message)) {
                rank = imported.rank();
            }
        }
        return rank;
    }

    private static List<String> awaited(MessageId message, Conversation conversation) {
        List<String> awaited = new ArrayList<>();
        conversation.wants().wants().values().stream()
                .filter(want -> want.isOpen() && message.equals(want.about()))
                .collect(groupingBy(Want::kind, TreeMap::new, summingInt(Want::free)))
                .forEach((work, pieces) -> awaited.add(pieces + " " + words(work, pieces == 1)));
        conversation.wants().offered().stream()
                .filter(parent -> parent.messageId().equals(message))
                .forEach(_ -> awaited.add("replies, which are welcome under it"));
        return awaited;
    }

    private static String words(Want.Kind work, boolean one) {
        return switch (work) {
            case REVIEWS -> one ? "review of it" : "reviews of it";
            case REPLIES, ORDERED_REPLIES -> one ? "reply that was ordered" : "replies that were ordered";
            case RANKINGS -> one ? "ranking of its replies" : "rankings of its replies";
        };
    }

    private static TreeWhy tree(List<RecordedEvent> events) {
        TreeWhy why = new TreeWhy(null, null, null, Map.of(), null, List.of());
        for (RecordedEvent event : events) {
            if (event.event() instanceof MessageTreeStateEntered entered) {
                why = new TreeWhy(
                        entered.to().name().toLowerCase(Locale.ROOT),
                        event.time(),
                        entered.because().rule(),
                        entered.because().inputs(),
                        event.eventId(),
                        entered.because().causes());
            }
        }
        return why;
    }
}

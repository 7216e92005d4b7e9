package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.Note;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.ReplyParent;
import community.cambium.events.TaskId;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Message.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Everything a tree remembers, in the order in which it came. What is said of a message that has not come yet is kept
/// with the rest and counts from the moment the message is there.
///
/// @param facts the tasks whose results are in; the same result again changes nothing
/// @param orders what was ordered and stands
/// @param drawAnswered the latest draw has had its answer
public record Conversation(
        Set<TaskId> facts,
        Map<MessageId, Message> messages,
        Map<MessageId, List<Review>> reviews,
        Map<MessageId, List<RankingCounted>> rankings,
        Orders orders,
        WantBook wants,
        boolean drawAnswered) {
    public static final Conversation EMPTY =
            new Conversation(Set.of(), Map.of(), Map.of(), Map.of(), Orders.NONE, WantBook.EMPTY, false);

    public Optional<Message> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    public List<Review> reviewsOf(MessageId id) {
        return reviews.getOrDefault(id, List.of());
    }

    /// The rankings of a message's replies that came in time.
    public List<RankingCounted> rankingsOf(MessageId parent) {
        return allRankingsOf(parent).stream().filter(ranking -> !ranking.late()).toList();
    }

    /// The rankings of a message's replies, late ones among them.
    public List<RankingCounted> allRankingsOf(MessageId parent) {
        return rankings.getOrDefault(parent, List.of());
    }

    public List<Message> childrenOf(MessageId parent) {
        return messages.values().stream()
                .filter(message -> parent.equals(message.parentId()))
                .toList();
    }

    /// The replies to each message that has any: for whoever asks about many, since [#childrenOf] looks at all
    /// messages.
    public Map<MessageId, List<Message>> children() {
        Map<MessageId, List<Message>> children = new HashMap<>();
        for (Message message : messages.values()) {
            if (message.parentId() != null) {
                children.computeIfAbsent(message.parentId(), _ -> new ArrayList<>())
                        .add(message);
            }
        }
        return children;
    }

    /// A message that is known, and everything known that hangs below it, parents first.
    public List<Message> subtree(Message top) {
        List<Message> all = new ArrayList<>(List.of(top));
        Set<MessageId> seen = new HashSet<>(Set.of(top.id()));
        Map<MessageId, List<Message>> children = children();
        for (int next = 0; next < all.size(); next++) {
            children.getOrDefault(all.get(next).id(), List.of()).stream()
                    .filter(child -> seen.add(child.id()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /// Whether a message is one of those that make up the goal: neither late nor written to an operator's order.
    public boolean countsForGoal(Message message) {
        WantId want = message.wantId();
        return !message.late()
                && (want == null
                        || wants.want(want)
                                .filter(asked -> asked.kind() == Want.Kind.ORDERED_REPLIES)
                                .isEmpty());
    }

    /// How far below the prompt a message hangs; deeper than anything allowed if it hangs from nothing known.
    public int depthOf(Message message) {
        int depth = 0;
        MessageId above = message.parentId();
        while (above != null) {
            Message parent = messages.get(above);
            if (parent == null || depth > messages.size()) {
                return Integer.MAX_VALUE;
            }
            above = parent.parentId();
            depth++;
        }
        return depth;
    }

    /// The conversation after one more event.
    public Conversation after(MessageTreeEvent event) {
        return switch (event) {
            case MessageTreePlanted _, ConsensusReached _ -> this;
            case MessageAttached attached -> attached(attached);
            case ReviewCounted counted -> reviewed(counted);
            case MessageAccepted accepted -> changed(accepted.messageId(), m -> m.judged(Verdict.ACCEPTED));
            case MessageRejected rejected -> changed(rejected.messageId(), m -> m.judged(Verdict.REJECTED));
            case RankingCounted counted -> ranked(counted);
            case MessageTreeStateEntered entered ->
                entered.to() == TreeState.PROMPT_LOTTERY_WAITING ? drawAnswered(false) : this;
            case Note note -> orders(orders.after(note));
            case MessageRemoved removed -> removed(removed);
            case MessageRestored restored ->
                changed(restored.messageId(), Message::putBack).orders(orders.restoring(restored.messageId()));
            case ImportedMessageAttached imported -> message(Message.imported(imported));
            case GrowthStarted _, DrawDeclined _ -> drawAnswered(true);
            case ReviewsWanted wanted -> wants(wants.with(granted(wanted)));
            case RepliesWanted wanted -> wants(wants.with(granted(wanted)));
            case RankingsWanted wanted -> wants(wants.with(granted(wanted)));
            case ReplyParentsOffered offer -> wants(wants.offering(offer.parents()));
            case WantWithdrawn withdrawn -> wants(wants.withdrawn(withdrawn.wantId()));
        };
    }

    private static Want granted(ReviewsWanted wanted) {
        return Want.granted(wanted.wantId(), Want.Kind.REVIEWS, wanted.messageId(), List.of(), wanted.slots());
    }

    private static Want granted(RepliesWanted wanted) {
        ReplyParent parent = wanted.parent();
        return Want.granted(
                wanted.wantId(),
                wanted.named() ? Want.Kind.ORDERED_REPLIES : Want.Kind.REPLIES,
                parent == null ? null : parent.messageId(),
                List.of(),
                wanted.slots());
    }

    private static Want granted(RankingsWanted wanted) {
        return Want.granted(
                wanted.wantId(), Want.Kind.RANKINGS, wanted.parentId(), wanted.candidates(), wanted.slots());
    }

    private Conversation attached(MessageAttached event) {
        return new Conversation(
                Copies.with(facts, event.taskId()),
                Copies.with(messages, event.messageId(), Message.attached(event)),
                reviews,
                rankings,
                orders,
                wants.used(event.wantId()),
                drawAnswered);
    }

    private Conversation reviewed(ReviewCounted event) {
        List<Review> more = Copies.with(reviewsOf(event.messageId()), Review.counted(event));
        return new Conversation(
                Copies.with(facts, event.reviewId()),
                messages,
                Copies.with(reviews, event.messageId(), more),
                rankings,
                orders,
                wants.used(event.wantId()),
                drawAnswered);
    }

    private Conversation ranked(RankingCounted event) {
        List<RankingCounted> more = Copies.with(rankings.getOrDefault(event.parentId(), List.of()), event);
        return new Conversation(
                Copies.with(facts, event.rankingId()),
                messages,
                reviews,
                Copies.with(rankings, event.parentId(), more),
                orders,
                wants.used(event.wantId()),
                drawAnswered);
    }

    private Conversation removed(MessageRemoved event) {
        Orders.Removal removal = new Orders.Removal(event.orderId(), event.withReplies());
        return changed(event.messageId(), Message::takenOut).orders(orders.removing(event.messageId(), removal));
    }

    private Conversation changed(MessageId id, UnaryOperator<Message> change) {
        return message(id).map(known -> message(change.apply(known))).orElse(this);
    }

    private Conversation message(Message message) {
        return new Conversation(
                facts, Copies.with(messages, message.id(), message), reviews, rankings, orders, wants, drawAnswered);
    }

    private Conversation orders(Orders now) {
        return new Conversation(facts, messages, reviews, rankings, now, wants, drawAnswered);
    }

    private Conversation wants(WantBook newWants) {
        return new Conversation(facts, messages, reviews, rankings, orders, newWants, drawAnswered);
    }

    private Conversation drawAnswered(boolean answered) {
        return new Conversation(facts, messages, reviews, rankings, orders, wants, answered);
    }
}

package community.cambium.tree.messagetree;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.RemovalNoted;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.OrderId;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Grown;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import community.cambium.tree.messagetree.MessageTree.Young;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachReply;
import community.cambium.tree.messagetree.MessageTreeCommand.CountRanking;
import community.cambium.tree.messagetree.MessageTreeCommand.CountReview;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantTree;
import community.cambium.tree.messagetree.MessageTreeCommand.RemoveMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.StartGrowth;
import community.cambium.tree.parameters.TreeParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which events a command to a tree leads to. Facts of other services are never refused: what is known already gives
/// no events, what comes too early is noted, what comes too late is marked so.
public final class MessageTreeDecider {
    private record Asked(MessageTree tree, MessageTreeCommand command) {}

    private MessageTreeDecider() {}

    public static Decider<MessageTree, MessageTreeCommand, MessageTreeEvent> decider() {
        return new Decider<>(MessageTree::initial, MessageTreeDecider::decide, MessageTree::evolve);
    }

    public static List<MessageTreeEvent> decide(MessageTree tree, MessageTreeCommand command) {
        Decision decision = new Decision(tree, command);
        take(decision, new Asked(tree, command));
        if (!decision.isEmpty()) {
            Progress.moveOn(decision);
            Offers.settle(decision);
        }
        return decision.events();
    }

    private static void take(Decision decision, Asked asked) {
        switch (asked) {
            case Asked(NotPlanted _, PlantTree plant) -> planted(decision, plant);
            case Asked(Planted _, PlantTree _) -> {} // the prompt is in already
            case Asked(MessageTree tree, AttachReply reply) -> attached(decision, tree, reply);
            case Asked(MessageTree tree, CountReview review) -> reviewed(decision, tree, review);
            case Asked(MessageTree tree, CountRanking ranking) -> ranked(decision, tree, ranking);
            case Asked(MessageTree tree, RemoveMessage removal) -> removed(decision, tree, removal);
            case Asked(Waiting waiting, StartGrowth drawn) -> growthStarted(decision, waiting, drawn);
            case Asked(NotPlanted tree, StartGrowth drawn) -> drawDeclined(decision, tree, drawn, "not_planted");
            case Asked(UnderReview tree, StartGrowth drawn) -> drawDeclined(decision, tree, drawn, nameOf(tree));
            case Asked(Grown tree, StartGrowth drawn) -> drawDeclined(decision, tree, drawn, nameOf(tree));
            case Asked(Stopped tree, StartGrowth drawn) -> drawDeclined(decision, tree, drawn, nameOf(tree));
            case Asked(NotPlanted _, OrderReplies _), Asked(NotPlanted _, OrderReviews _) ->
                throw new CommandRejected(MessageTreeRejection.TREE_UNKNOWN);
            case Asked(Stopped _, OrderReplies _), Asked(Stopped _, OrderReviews _) ->
                throw new CommandRejected(MessageTreeRejection.TREE_STOPPED);
            case Asked(Young _, OrderReplies _) -> throw new CommandRejected(MessageTreeRejection.TREE_NOT_YET_GROWING);
            case Asked(Grown tree, OrderReplies order) -> OrderedWork.replies(decision, tree, order);
            case Asked(Young tree, OrderReviews order) -> OrderedWork.reviews(decision, tree, order);
            case Asked(Grown tree, OrderReviews order) -> OrderedWork.reviews(decision, tree, order);
        }
    }

    private static void planted(Decision decision, PlantTree plant) {
        TreeParameters parameters = plant.occasion().parameters().in(plant.language());
        TreeShape shape = plant.shape() == null ? parameters.shape(decision.seed()) : plant.shape();
        decision.record(
                new MessageTreePlanted(plant.treeId(), plant.language(), plant.author(), shape, plant.origin()));
        decision.record(new MessageAttached(
                plant.treeId(),
                plant.treeId().root(),
                null,
                Role.PROMPTER,
                plant.author(),
                plant.taskId(),
                plant.wantId(),
                false));
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("goal_size", shape.goalSize());
        if (plant.shape() == null && parameters.drawsGoals()) {
            inputs.put("goal_seed", decision.seed());
        }
        decision.record(new MessageTreeStateEntered(
                plant.treeId(),
                plant.language(),
                plant.author(),
                null,
                TreeState.INITIAL_PROMPT_REVIEW,
                decision.because("prompt-written", inputs)));
        // Whatever was said of messages of this tree before it was there counts now.
        List<MessageId> there =
                List.copyOf(decision.tree().conversation().messages().keySet());
        there.forEach(message -> {
            obeyNotedRemoval(decision, plant, message);
            Acceptance.judge(decision, message);
        });
    }

    private static void attached(Decision decision, MessageTree tree, AttachReply reply) {
        Conversation before = tree.conversation();
        if (isKnown(before, reply.taskId()) || before.message(reply.messageId()).isPresent()) {
            return;
        }
        boolean slotIsFree =
                before.wants().want(reply.wantId()).filter(Want::isOpen).isPresent();
        decision.record(new MessageAttached(
                reply.treeId(),
                reply.messageId(),
                reply.parentId(),
                reply.role(),
                reply.author(),
                reply.taskId(),
                reply.wantId(),
                !(tree instanceof Growing && slotIsFree)));
        obeyNotedRemoval(decision, reply, reply.messageId());
        Acceptance.judge(decision, reply.messageId());
    }

    private static void obeyNotedRemoval(Decision decision, MessageTreeCommand command, MessageId message) {
        OrderId order = decision.tree().conversation().removalsNoted().get(message);
        if (order != null && isThere(decision.tree().conversation(), message)) {
            decision.record(new MessageRemoved(command.treeId(), message, order));
        }
    }

    private static void reviewed(Decision decision, MessageTree tree, CountReview review) {
        if (!isKnown(tree.conversation(), review.reviewId())) {
            decision.record(new ReviewCounted(
                    review.treeId(),
                    review.messageId(),
                    review.reviewId(),
                    review.reviewer(),
                    review.spam(),
                    review.langMismatch()));
            Acceptance.judge(decision, review.messageId());
        }
    }

    private static void ranked(Decision decision, MessageTree tree, CountRanking ranking) {
        if (isKnown(tree.conversation(), ranking.rankingId())) {
            return;
        }
        boolean counts = tree instanceof Ranking
                && tree.conversation()
                        .wants()
                        .about(Want.Kind.RANKINGS, ranking.parentId())
                        .findAny()
                        .isPresent();
        decision.record(new RankingCounted(
                ranking.treeId(),
                ranking.parentId(),
                ranking.rankingId(),
                ranking.ranker(),
                ranking.order(),
                ranking.notRankable(),
                !counts));
    }

    private static void removed(Decision decision, MessageTree tree, RemoveMessage removal) {
        Conversation before = tree.conversation();
        if (isThere(before, removal.messageId())) {
            decision.record(new MessageRemoved(removal.treeId(), removal.messageId(), removal.orderId()));
        } else if (before.message(removal.messageId()).isEmpty()
                && !before.removalsNoted().containsKey(removal.messageId())) {
            decision.record(new RemovalNoted(removal.treeId(), removal.messageId(), removal.orderId()));
        }
    }

    private static void growthStarted(Decision decision, Waiting waiting, StartGrowth drawn) {
        decision.record(new GrowthStarted(drawn.treeId()));
        Progress.enter(
                decision,
                TreeState.GROWING,
                decision.because(
                        "prompt-drawn",
                        Map.of("goal_size", waiting.planting().shape().goalSize())));
    }

    /// A tree answers each draw once; the place of a tree that cannot grow is free again.
    private static void drawDeclined(Decision decision, MessageTree tree, StartGrowth drawn, String state) {
        if (!tree.conversation().drawAnswered()) {
            decision.record(new DrawDeclined(
                    drawn.treeId(), drawn.language(), decision.because("cannot-grow", Map.of("state", state))));
        }
    }

    private static String nameOf(Planted tree) {
        return Progress.wireName(MessageTree.stateOf(tree));
    }

    private static boolean isKnown(Conversation conversation, TaskId fact) {
        return conversation.facts().contains(fact);
    }

    private static boolean isThere(Conversation conversation, MessageId message) {
        return conversation.message(message).filter(known -> !known.removed()).isPresent();
    }
}

package community.cambium.tree.messagetree;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Exportable;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Grown;
import community.cambium.tree.messagetree.MessageTree.InBacklog;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Scoring;
import community.cambium.tree.messagetree.MessageTree.ScoringFailed;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import community.cambium.tree.messagetree.MessageTree.Young;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachImportedMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachReply;
import community.cambium.tree.messagetree.MessageTreeCommand.BeginRanking;
import community.cambium.tree.messagetree.MessageTreeCommand.CompleteImport;
import community.cambium.tree.messagetree.MessageTreeCommand.CountRanking;
import community.cambium.tree.messagetree.MessageTreeCommand.CountReview;
import community.cambium.tree.messagetree.MessageTreeCommand.HaltTree;
import community.cambium.tree.messagetree.MessageTreeCommand.HoldTree;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantImportedTree;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReconsiderTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReleaseTree;
import community.cambium.tree.messagetree.MessageTreeCommand.RemoveMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.RestoreMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.ResumeTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ScoreAgain;
import community.cambium.tree.messagetree.MessageTreeCommand.StartGrowth;
import community.cambium.tree.parameters.TreeParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which events a command to a tree leads to. Facts of other services are never refused: what is known already gives
/// no events, what comes too early is noted, what comes too late is marked so.
public final class MessageTreeDecider {
    private record Drawn(MessageTree tree, StartGrowth command) {}

    private MessageTreeDecider() {}

    public static Decider<MessageTree, MessageTreeCommand, MessageTreeEvent> decider() {
        return new Decider<>(MessageTree::initial, MessageTreeDecider::decide, MessageTree::evolve);
    }

    public static List<MessageTreeEvent> decide(MessageTree tree, MessageTreeCommand command) {
        Decision decision = new Decision(tree, command);
        take(decision, tree, command);
        if (!decision.isEmpty() || command instanceof ReconsiderTree) {
            Progress.moveOn(decision);
            Offers.settle(decision);
        }
        return decision.events();
    }

    private static void take(Decision decision, MessageTree tree, MessageTreeCommand command) {
        switch (command) {
            case PlantTree plant -> plant(decision, tree, plant);
            case AttachReply reply -> attached(decision, tree, reply);
            case CountReview review -> reviewed(decision, tree, review);
            case CountRanking ranking -> ranked(decision, tree, ranking);
            case RemoveMessage removal -> ModeratorsOrders.remove(decision, removal);
            case RestoreMessage restoration -> ModeratorsOrders.restore(decision, restoration);
            case HaltTree halt -> ModeratorsOrders.halt(decision, halt);
            case ResumeTree resumption -> ModeratorsOrders.resume(decision, resumption);
            case HoldTree hold -> ModeratorsOrders.hold(decision, hold);
            case ReleaseTree release -> ModeratorsOrders.release(decision, release);
            case StartGrowth drawn -> startGrowth(decision, new Drawn(tree, drawn));
            case BeginRanking chosen -> beginRanking(decision, tree, chosen);
            case ReconsiderTree _ -> Acceptance.judgeAll(decision);
            case ScoreAgain _ -> scoreAgain(decision, tree);
            case PlantImportedTree begun -> Imports.begin(decision, begun);
            case AttachImportedMessage message -> Imports.attach(decision, message);
            case CompleteImport complete -> Imports.complete(decision, complete);
            case OrderReplies order -> OrderedWork.replies(decision, tree, order);
            case OrderReviews order -> OrderedWork.reviews(decision, tree, order);
        }
    }

    private static void plant(Decision decision, MessageTree tree, PlantTree plant) {
        switch (tree) {
            case NotPlanted _ -> planted(decision, plant);
            case Planted _ -> {} // the prompt is in already
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
            ModeratorsOrders.obey(decision, message);
            Acceptance.judge(decision, message);
        });
    }

    private static void attached(Decision decision, MessageTree tree, AttachReply reply) {
        Conversation before = tree.conversation();
        if (isKnown(before, reply.taskId()) || before.message(reply.messageId()).isPresent()) {
            return;
        }
        decision.record(new MessageAttached(
                reply.treeId(),
                reply.messageId(),
                reply.parentId(),
                reply.role(),
                reply.author(),
                reply.taskId(),
                reply.wantId(),
                !(tree instanceof Growing && isOpen(before, reply.wantId()))));
        ModeratorsOrders.obey(decision, reply.messageId());
        Acceptance.judge(decision, reply.messageId());
    }

    private static void reviewed(Decision decision, MessageTree tree, CountReview review) {
        if (!isKnown(tree.conversation(), review.reviewId())) {
            decision.record(new ReviewCounted(
                    review.treeId(),
                    review.messageId(),
                    review.reviewId(),
                    review.wantId(),
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
        boolean counts = tree instanceof Ranking && isOpen(tree.conversation(), ranking.wantId());
        decision.record(new RankingCounted(
                ranking.treeId(),
                ranking.parentId(),
                ranking.rankingId(),
                ranking.wantId(),
                ranking.ranker(),
                ranking.order(),
                ranking.notRankable(),
                !counts));
    }

    /// A tree answers each draw once.
    private static void startGrowth(Decision decision, Drawn drawn) {
        switch (drawn.tree()) {
            case Waiting waiting -> growthStarted(decision, waiting, drawn.command());
            case NotPlanted tree -> drawDeclined(decision, tree, drawn.command(), "not_planted");
            case UnderReview tree -> drawDeclined(decision, tree, drawn.command(), nameOf(tree));
            case Grown tree -> drawDeclined(decision, tree, drawn.command(), nameOf(tree));
            case Stopped tree -> drawDeclined(decision, tree, drawn.command(), nameOf(tree));
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
        Acceptance.judgeAll(decision);
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

    /// Whether the tree still wants what somebody was asked for.
    private static boolean isOpen(Conversation conversation, WantId want) {
        return conversation.wants().want(want).filter(Want::isOpen).isPresent();
    }

    private static boolean isKnown(Conversation conversation, TaskId fact) {
        return conversation.facts().contains(fact);
    }

    private static void beginRanking(Decision decision, MessageTree tree, BeginRanking chosen) {
        if (!(tree instanceof InBacklog backlog)) {
            return; // halted meanwhile, or begun already
        }
        int parents = Rankings.open(backlog, decision.parameters()).size();
        TreeState to = parents == 0 ? TreeState.ABORTED_LOW_GRADE : TreeState.RANKING;
        Progress.enter(
                decision,
                to,
                decision.because(
                        parents == 0 ? "nothing-to-rank" : "chosen-from-backlog", Map.of("parents_to_rank", parents)));
    }

    private static void scoreAgain(Decision decision, MessageTree tree) {
        switch (tree) {
            case Exportable _ -> scoringOrdered(decision, TreeState.READY_FOR_SCORING);
            case ScoringFailed failed ->
                scoringOrdered(
                        decision,
                        Rankings.areComplete(failed, decision.parameters())
                                ? TreeState.READY_FOR_SCORING
                                : TreeState.RANKING);
            case NotPlanted _ -> throw new CommandRejected(MessageTreeRejection.TREE_UNKNOWN);
            case Young _, Growing _, Ranking _, Scoring _, InBacklog _, Stopped _ ->
                throw new CommandRejected(MessageTreeRejection.TREE_NOT_SCORED);
        }
    }

    private static void scoringOrdered(Decision decision, TreeState to) {
        Progress.enter(decision, to, decision.because("scoring-ordered", Map.of()));
    }
}

package community.cambium.benchmarks.soak;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.events.TreeState;
import community.cambium.testing.conversations.GeneratedCommunity;
import community.cambium.testing.conversations.GeneratedCommunity.Worth;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A community that does all that the trees want, as soon as it hears of it.
final class WorkingCommunity {
    private static final Set<TreeState> ENDS = EnumSet.of(TreeState.READY_FOR_EXPORT, TreeState.ABORTED_LOW_GRADE);
    private static final String WORD = "word ";

    private final GeneratedCommunity people;
    private final int most;
    private final Map<MessageTreeId, Conversation> open = new HashMap<>();
    private final Deque<RecordedEvent> told = new ArrayDeque<>();
    private Instant now;
    private int begun;
    private int ended;
    private long publications;

    /// @param most trees that are begun
    WorkingCommunity(GeneratedCommunity people, int most, Instant beginning) {
        this.people = people;
        this.most = most;
        this.now = beginning;
    }

    int ended() {
        return ended;
    }

    /// The next facts that `task` would tell, at most so many.
    List<RecordedEvent> tell(int atMost) {
        List<RecordedEvent> batch = new ArrayList<>();
        while (batch.size() < atMost && !told.isEmpty()) {
            batch.add(told.removeFirst());
        }
        return batch;
    }

    /// Does what is wanted.
    void hear(CambiumEvent event) {
        switch (event) {
            case PromptsWanted wanted -> {
                for (int slot = 0; slot < wanted.slots() && begun < most; slot++) {
                    prompt(wanted);
                }
            }
            case ReviewsWanted wanted -> in(wanted.treeId(), tree -> review(tree, wanted));
            case RepliesWanted wanted ->
                in(wanted.treeId(), tree -> {
                    tree.wanted(wanted.wantId(), wanted.slots());
                    reply(tree);
                });
            case ReplyParentsOffered offered ->
                in(offered.treeId(), tree -> {
                    tree.offered(offered.parents());
                    reply(tree);
                });
            case WantWithdrawn withdrawn -> in(withdrawn.treeId(), tree -> tree.withdrawn(withdrawn.wantId()));
            case RankingsWanted wanted -> in(wanted.treeId(), tree -> rank(tree, wanted));
            case MessageTreeStateEntered entered -> end(entered);
            default -> {} // nothing for anybody to do
        }
    }

    private void in(MessageTreeId id, Consumer<Conversation> act) {
        Conversation tree = open.get(id);
        if (tree != null) {
            act.accept(tree);
        }
    }

    private void end(MessageTreeStateEntered entered) {
        if (ENDS.contains(entered.to()) && open.remove(entered.treeId()) != null) {
            ended++;
        }
    }

    private void prompt(PromptsWanted wanted) {
        begun++;
        now = people.nextArrival();
        MessageTreeId id = new MessageTreeId(people.newId());
        Conversation tree = new Conversation(id, wanted.language());
        open.put(id, tree);
        tree.wrote(id.root(), people.worth());
        ContributorId author = people.somebody();
        fact(new PromptWritten(
                task(),
                wanted.wantId(),
                id.root(),
                id,
                author,
                wanted.language(),
                text(author),
                id.toString(),
                ReadUpTo.NOTHING));
    }

    private void reply(Conversation tree) {
        for (Optional<Conversation.Opening> next = tree.takeOpening(); next.isPresent(); next = tree.takeOpening()) {
            Conversation.Opening opening = next.get();
            MessageId id = new MessageId(people.newId());
            tree.wrote(id, people.worth());
            ContributorId author = people.somebody();
            fact(new ReplyWritten(
                    task(),
                    opening.want(),
                    id,
                    opening.parent().messageId(),
                    tree.tree,
                    author,
                    opening.parent().role() == Role.PROMPTER ? Role.ASSISTANT : Role.PROMPTER,
                    tree.language,
                    text(author),
                    id.toString(),
                    ReadUpTo.NOTHING));
        }
    }

    private void review(Conversation tree, ReviewsWanted wanted) {
        Worth worth = tree.worthOf(wanted.messageId());
        for (int slot = 0; slot < wanted.slots(); slot++) {
            Map<Label, Double> labels = Map.of(
                    Label.SPAM,
                    people.spamVote(worth) ? 1.0 : 0.0,
                    Label.LANG_MISMATCH,
                    0.0,
                    Label.QUALITY,
                    people.qualityVote(worth));
            fact(new MessageReviewed(
                    task(),
                    wanted.wantId(),
                    wanted.messageId(),
                    tree.tree,
                    people.somebody(),
                    labels,
                    LabelForm.Mode.FULL,
                    "review",
                    ReadUpTo.NOTHING));
        }
    }

    /// Each ranks by what they see of the quality.
    private void rank(Conversation tree, RankingsWanted wanted) {
        for (int slot = 0; slot < wanted.slots(); slot++) {
            Map<MessageId, Double> seen = new HashMap<>();
            wanted.candidates().forEach(id -> seen.put(id, people.qualityVote(tree.worthOf(id))));
            List<List<MessageId>> order = wanted.candidates().stream()
                    .sorted(Comparator.comparing(id -> -seen.getOrDefault(id, 0.0)))
                    .map(List::of)
                    .toList();
            fact(new RepliesRanked(
                    task(),
                    wanted.wantId(),
                    wanted.parentId(),
                    tree.tree,
                    people.somebody(),
                    order,
                    false,
                    "ranking",
                    ReadUpTo.NOTHING));
        }
    }

    private void fact(TaskEvent event) {
        String stream = event.taskId().toString();
        told.addLast(new RecordedEvent(
                people.newId(), event, "task", "task", stream, 1, ++publications, now, null, null, null));
    }

    private TaskId task() {
        return new TaskId(people.newId());
    }

    private PersonalText text(ContributorId author) {
        int length = people.length();
        return new PersonalText(author, WORD.repeat(length / WORD.length() + 1).substring(0, length));
    }
}

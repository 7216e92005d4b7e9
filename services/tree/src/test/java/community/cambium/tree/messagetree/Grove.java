package community.cambium.tree.messagetree;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Rejection;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachReply;
import community.cambium.tree.messagetree.MessageTreeCommand.CountRanking;
import community.cambium.tree.messagetree.MessageTreeCommand.CountReview;
import community.cambium.tree.messagetree.MessageTreeCommand.HaltTree;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReconsiderTree;
import community.cambium.tree.messagetree.MessageTreeCommand.RemoveMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.RestoreMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.ResumeTree;
import community.cambium.tree.messagetree.MessageTreeCommand.StartGrowth;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One tree under test and a gardener's words for what happens to it.
final class Grove {
    static final MessageTreeId TREE = MessageTreeId.of("01900000-0000-7000-8000-000000000001");
    static final MessageId ROOT = TREE.root();
    static final ContributorId ANN = new ContributorId(uuid("ann"));
    /// Four messages, two levels, three replies under a prompt, three reviews, three rankings.
    static final TreeShape SMALL = new TreeShape(4, 2, 3, 1, 3, 3, 3);

    final List<MessageTreeEvent> history = new ArrayList<>();
    final List<MessageTreeCommand> commands = new ArrayList<>();
    private final @Nullable TreeShape shape;
    private TreeParameters parameters = TreeParameters.standard();
    private MessageTree tree = MessageTree.initial();
    private int occasions;

    Grove(@Nullable TreeShape shape) {
        this.shape = shape;
    }

    Grove with(TreeParameters newParameters) {
        parameters = newParameters;
        return this;
    }

    static UUID uuid(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new UUID((hash.getMostSignificantBits() & ~0xF000L) | 0x7000L, hash.getLeastSignificantBits());
    }

    static MessageId message(String name) {
        return new MessageId(uuid(name));
    }

    static TaskId task(String name) {
        return new TaskId(uuid("task " + name));
    }

    Occasion occasion() {
        occasions++;
        return new Occasion(ParametersInForce.everywhere(parameters), uuid("occasion " + occasions), occasions);
    }

    List<MessageTreeEvent> ask(MessageTreeCommand command) {
        List<MessageTreeEvent> events = MessageTreeDecider.decide(tree, command);
        commands.add(command);
        for (MessageTreeEvent event : events) {
            history.add(event);
            tree = MessageTree.evolve(tree, event);
        }
        return events;
    }

    @Nullable
    Rejection refusalOf(MessageTreeCommand command) {
        try {
            MessageTreeDecider.decide(tree, command);
            return null;
        } catch (CommandRejected rejected) {
            return rejected.rejection();
        }
    }

    List<MessageTreeEvent> plant() {
        return ask(new PlantTree(
                TREE, task("prompt"), new WantId(uuid("prompt want")), ANN, "en", shape, null, occasion()));
    }

    List<MessageTreeEvent> draw() {
        return ask(new StartGrowth(TREE, "en", occasion()));
    }

    /// A reply to the oldest open want for replies.
    List<MessageTreeEvent> reply(String name, MessageId parent) {
        WantId want = tree.conversation()
                .wants()
                .of(Want.Kind.REPLIES)
                .filter(Want::isOpen)
                .map(Want::id)
                .findFirst()
                .orElse(new WantId(uuid("no want")));
        return reply(name, parent, want);
    }

    List<MessageTreeEvent> reply(String name, MessageId parent, WantId want) {
        Role role = tree.conversation()
                .message(parent)
                .map(Message::role)
                .orElse(Role.PROMPTER)
                .next();
        return ask(new AttachReply(
                TREE,
                message(name),
                parent,
                role,
                new ContributorId(uuid("author " + name)),
                task(name),
                want,
                occasion()));
    }

    List<MessageTreeEvent> review(MessageId message, String name, double spam, @Nullable Double langMismatch) {
        return ask(new CountReview(
                TREE,
                message,
                task(name + message),
                openWant(Want.Kind.REVIEWS, message),
                new ContributorId(uuid(name)),
                spam,
                langMismatch,
                occasion()));
    }

    /// Three reviews without objections.
    Grove accept(MessageId message) {
        for (String reviewer : List.of("r1", "r2", "r3")) {
            review(message, reviewer, 0, 0.0);
        }
        return this;
    }

    /// Three reviews that say spam.
    Grove reject(MessageId message) {
        for (String reviewer : List.of("r1", "r2", "r3")) {
            review(message, reviewer, 1, null);
        }
        return this;
    }

    Grove growing() {
        plant();
        accept(ROOT);
        draw();
        return this;
    }

    /// A tree in ranking: three accepted replies to the prompt.
    Grove ranking() {
        growing();
        for (String name : List.of("a", "b", "c")) {
            reply(name, ROOT);
            accept(message(name));
        }
        return this;
    }

    List<MessageTreeEvent> rank(String ranker, String... bestFirst) {
        return rank(ranker, false, bestFirst);
    }

    List<MessageTreeEvent> rank(String ranker, boolean notRankable, String... bestFirst) {
        return rank(ranker, openWant(Want.Kind.RANKINGS, ROOT), notRankable, bestFirst);
    }

    List<MessageTreeEvent> rank(String ranker, WantId want, String... bestFirst) {
        return rank(ranker, want, false, bestFirst);
    }

    private List<MessageTreeEvent> rank(String ranker, WantId want, boolean notRankable, String... bestFirst) {
        return ask(new CountRanking(
                TREE,
                ROOT,
                task("ranking by " + ranker),
                want,
                new ContributorId(uuid(ranker)),
                Stream.of(bestFirst).map(name -> List.of(message(name))).toList(),
                notRankable,
                occasion()));
    }

    /// The oldest open want about a message, or one that nobody granted.
    private WantId openWant(Want.Kind kind, MessageId about) {
        return tree.conversation()
                .wants()
                .about(kind, about)
                .filter(Want::isOpen)
                .map(Want::id)
                .findFirst()
                .orElse(new WantId(uuid("no want")));
    }

    List<MessageTreeEvent> remove(MessageId message) {
        return ask(new RemoveMessage(TREE, message, new OrderId(uuid("order " + message)), false, occasion()));
    }

    List<MessageTreeEvent> removeWithReplies(MessageId message) {
        return ask(new RemoveMessage(TREE, message, new OrderId(uuid("order " + message)), true, occasion()));
    }

    List<MessageTreeEvent> restore(MessageId message, boolean withReplies) {
        return ask(new RestoreMessage(
                TREE, message, new OrderId(uuid("restoration " + message)), withReplies, occasion()));
    }

    List<MessageTreeEvent> halt() {
        return ask(new HaltTree(TREE, new OrderId(uuid("halt")), occasion()));
    }

    List<MessageTreeEvent> resume() {
        return ask(new ResumeTree(TREE, new OrderId(uuid("resumption")), occasion()));
    }

    List<MessageTreeEvent> reconsider() {
        return ask(new ReconsiderTree(TREE, occasion()));
    }

    OrderReplies order(String key, MessageId parent, int slots) {
        return new OrderReplies(TREE, parent, new WantId(uuid(key)), slots, occasion());
    }

    MessageTree tree() {
        return tree;
    }

    @Nullable
    TreeState state() {
        return tree instanceof Planted planted ? MessageTree.stateOf(planted) : null;
    }

    Message.Verdict verdict(String name) {
        return tree.conversation().message(message(name)).orElseThrow().verdict();
    }

    List<ReplyParent> parents() {
        return last(ReplyParentsOffered.class).parents();
    }

    /// Slots for replies that were granted and are still free.
    int freeReplies() {
        return tree.conversation()
                .wants()
                .of(Want.Kind.REPLIES)
                .mapToInt(Want::free)
                .sum();
    }

    int grantedReplies() {
        return all(RepliesWanted.class).stream()
                .filter(wanted -> !wanted.named())
                .mapToInt(RepliesWanted::slots)
                .sum();
    }

    <E extends MessageTreeEvent> List<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends MessageTreeEvent> E last(Class<E> type) {
        return all(type).getLast();
    }

    static <E extends MessageTreeEvent> List<E> only(Class<E> type, List<MessageTreeEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// The rules by which the tree went from state to state.
    List<String> rules() {
        return all(MessageTreeStateEntered.class).stream()
                .map(entered -> entered.because().rule())
                .toList();
    }
}

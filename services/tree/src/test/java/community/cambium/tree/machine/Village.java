package community.cambium.tree.machine;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportEvent.TreeImported;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ModerationEvent.MessageRemovalOrdered;
import community.cambium.events.ModerationEvent.MessageRestorationOrdered;
import community.cambium.events.ModerationEvent.TreeHaltOrdered;
import community.cambium.events.ModerationEvent.TreeResumptionOrdered;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.SuspensionEvent.ContributorReinstated;
import community.cambium.events.SuspensionEvent.ContributorSuspended;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.machine.ModelTree.Post;
import community.cambium.tree.messagetree.MessageTreeCommand.ScoreAgain;
import community.cambium.tree.parameterbook.ParameterCommand.ChangeParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who do things at random, told to the machine and to the model alike.
final class Village {
    static final List<String> LANGUAGES = List.of("en", "eu");
    private static final int MOST_TREES = 14;

    private final Random random;
    private final Machine machine;
    private final Model model = new Model();
    private final List<ContributorId> people = new ArrayList<>();
    private final List<Runnable> done = new ArrayList<>();
    /// Leases that ever brought a reply to a message.
    private final Map<MessageId, Integer> taken = new HashMap<>();
    private final Set<TreeState> statesSeen = EnumSet.noneOf(TreeState.class);
    private @Nullable MessageTreeId touched;

    Village(long seed) {
        random = new Random(seed);
        machine = new Machine(seed);
        for (int i = 0; i < 6; i++) {
            people.add(new ContributorId(uuid()));
        }
        change(null, "goal_tree_size", "6");
        change(null, "max_active_trees", "3");
        change(null, "min_active_rankings_per_lang", "1");
        model.places(null, 3);
    }

    Machine machine() {
        return machine;
    }

    Model model() {
        return model;
    }

    @Nullable
    MessageTreeId touched() {
        return touched;
    }

    Set<TreeState> statesSeen() {
        return statesSeen;
    }

    /// One deed of somebody; says what it was.
    String somethingHappens() {
        touched = null;
        int dice = random.nextInt(100);
        if (model.trees.isEmpty() || (dice < 4 && model.trees.size() < MOST_TREES)) {
            return random.nextInt(3) == 0 ? imported() : prompt();
        }
        if (dice < 74) {
            return work(random.nextInt(5) == 0) ? "work" : "nothing to do";
        }
        if (dice < 80) {
            return done.isEmpty() ? "nothing to repeat" : again();
        }
        return switch (dice % 10) {
            case 0 -> removal();
            case 1, 2 -> restoration();
            case 3 -> halt(true);
            case 4, 5 -> halt(false);
            case 6 -> suspension();
            case 7 -> parameters();
            case 8 -> random.nextBoolean() ? strayReview() : random.nextBoolean() ? strayRanking() : scoring();
            default -> strayReply();
        };
    }

    /// Does what may be said again later; an order of a moderator said again would be another order.
    private void act(Runnable deed) {
        done.add(deed);
        deed.run();
    }

    private String again() {
        done.get(random.nextInt(done.size())).run();
        return "again";
    }

    private void tell(CambiumEvent fact) {
        follow(machine.hear(fact));
    }

    /// The model learns of the places that were given, which only chance decides.
    private void follow(List<CambiumEvent> events) {
        for (CambiumEvent event : events) {
            if (event instanceof GrowthStarted started) {
                turns.add(() -> model.given(started.treeId()));
            } else if (event instanceof MessageTreeStateEntered entered) {
                statesSeen.add(entered.to());
                if (hadItsTurn(entered)) {
                    turns.add(() -> model.chosen(entered.treeId()));
                }
            }
        }
    }

    private static boolean hadItsTurn(MessageTreeStateEntered entered) {
        return entered.from() == TreeState.BACKLOG_RANKING && entered.to() != TreeState.HALTED_BY_MODERATOR;
    }

    private final List<Runnable> turns = new ArrayList<>();

    private void placesGiven() {
        List<Runnable> now = List.copyOf(turns);
        turns.clear();
        now.forEach(Runnable::run);
    }

    private String imported() {
        MessageTreeId tree = new MessageTreeId(uuid());
        ImportId file = new ImportId(uuid());
        ContributorId author = new ContributorId(uuid());
        String language = anyOf(LANGUAGES);
        ImportFate fate = anyOf(List.of(ImportFate.values()));
        List<Foreign> messages = foreign(tree.root());
        act(() -> {
            touched = tree;
            tell(new TreeImportBegun(file, tree, 1, language, author, "elsewhere", fate, messages.size(), "digest"));
            messages.forEach(message -> tell(message.event(file, tree, author, language)));
            List<CambiumEvent> events = machine.hear(new TreeImported(file, tree, fate));
            events.stream()
                    .filter(MessageTreePlanted.class::isInstance)
                    .map(MessageTreePlanted.class::cast)
                    .forEach(planted -> model.imported(
                            new ModelTree(tree.root(), language, author, planted.shape()),
                            messages.stream().map(Foreign::post).toList(),
                            fate));
            follow(events);
            placesGiven();
        });
        return "import";
    }

    /// A prompt with some replies, and some replies to these.
    private List<Foreign> foreign(MessageId root) {
        List<Foreign> messages = new ArrayList<>(List.of(foreign(root, null, Role.PROMPTER)));
        for (int i = random.nextInt(4); i > 0; i--) {
            Foreign reply = foreign(new MessageId(uuid()), root, Role.ASSISTANT);
            messages.add(reply);
            for (int j = random.nextInt(2); j > 0; j--) {
                messages.add(foreign(new MessageId(uuid()), reply.id(), Role.PROMPTER));
            }
        }
        return messages;
    }

    private Foreign foreign(MessageId id, @Nullable MessageId parent, Role role) {
        int verdict = random.nextInt(6);
        return new Foreign(id, parent, role, verdict == 0 ? null : Boolean.valueOf(verdict > 1));
    }

    private record Foreign(
            MessageId id,
            @Nullable MessageId parent,
            Role role,
            @Nullable Boolean accepted) {
        MessageImported event(ImportId file, MessageTreeId tree, ContributorId author, String language) {
            return new MessageImported(
                    file,
                    tree,
                    id,
                    parent,
                    role,
                    author,
                    language,
                    words(author),
                    null,
                    3,
                    accepted,
                    null,
                    false,
                    false,
                    null,
                    Map.of(),
                    Map.of(),
                    Map.of());
        }

        Post post() {
            Post post = new Post(id, parent, role, false);
            post.imported = true;
            post.accepted = Boolean.TRUE.equals(accepted);
            post.rejected = Boolean.FALSE.equals(accepted);
            return post;
        }
    }

    /// Scored again, a tree is soon where it was.
    private String scoring() {
        List<MessageTreeId> ready = model.trees.entrySet().stream()
                .filter(tree -> tree.getValue().state == TreeState.READY_FOR_EXPORT)
                .map(Map.Entry::getKey)
                .toList();
        if (ready.isEmpty()) {
            return "nothing to score";
        }
        touched = anyOf(ready);
        follow(machine.ask(new ScoreAgain(Objects.requireNonNull(touched), machine.occasion())));
        placesGiven();
        return "scoring";
    }

    private String prompt() {
        MessageTreeId tree = new MessageTreeId(uuid());
        ContributorId author = anyOf(people);
        String language = anyOf(LANGUAGES);
        TaskId task = new TaskId(uuid());
        WantId want = new WantId(uuid());
        act(() -> {
            touched = tree;
            List<CambiumEvent> events = machine.hear(new PromptWritten(
                    task, want, tree.root(), tree, author, language, words(author), task.toString(), ReadUpTo.NOTHING));
            events.stream()
                    .filter(MessageTreePlanted.class::isInstance)
                    .map(MessageTreePlanted.class::cast)
                    .forEach(planted -> model.plant(tree, language, author, planted.shape()));
            follow(events);
            placesGiven();
        });
        return "prompt";
    }

    /// One piece of wanted work, done well or badly; false if nothing is wanted.
    private boolean work(boolean badly) {
        List<MessageTreeId> trees = new ArrayList<>(model.trees.keySet());
        Collections.shuffle(trees, random);
        for (MessageTreeId tree : trees) {
            Conversation conversation = machine.tree(tree).conversation();
            List<Want> open = conversation.wants().wants().values().stream()
                    .filter(Want::isOpen)
                    .filter(want -> !isForReplies(want) || !free(conversation).isEmpty())
                    .toList();
            if (!open.isEmpty()) {
                work(tree, anyOf(open), badly);
                return true;
            }
        }
        return false;
    }

    private void work(MessageTreeId tree, Want want, boolean badly) {
        switch (want.kind()) {
            case REVIEWS -> review(tree, Objects.requireNonNull(want.about()), want.id(), badly);
            case REPLIES, ORDERED_REPLIES -> {
                ReplyParent parent = anyOf(free(machine.tree(tree).conversation()));
                reply(tree, parent.messageId(), want.id(), true);
            }
            case RANKINGS -> ranking(tree, want);
        }
    }

    private static boolean isForReplies(Want want) {
        return want.kind() == Want.Kind.REPLIES || want.kind() == Want.Kind.ORDERED_REPLIES;
    }

    /// The offered parents that still have a place by the count of who hands the work out: each reply ever brought took
    /// one.
    private List<ReplyParent> free(Conversation conversation) {
        return conversation.wants().offered().stream()
                .filter(parent -> taken.getOrDefault(parent.messageId(), 0) < parent.places())
                .toList();
    }

    private void review(MessageTreeId tree, MessageId message, WantId want, boolean badly) {
        TaskId task = new TaskId(uuid());
        ContributorId reviewer = anyOf(people);
        int spam = badly ? 1 + random.nextInt(2) : 0;
        int mismatch = badly ? 2 * random.nextInt(2) : 0;
        Map<Label, Double> labels = Map.of(Label.SPAM, spam / 2.0, Label.LANG_MISMATCH, mismatch / 2.0);
        act(() -> {
            touched = tree;
            tell(new MessageReviewed(
                    task,
                    want,
                    message,
                    tree,
                    reviewer,
                    labels,
                    LabelForm.Mode.FULL,
                    task.toString(),
                    ReadUpTo.NOTHING));
            model.review(tree, message, task, spam + mismatch);
            placesGiven();
        });
    }

    private void reply(MessageTreeId tree, MessageId parent, WantId want, boolean wanted) {
        MessageId message = new MessageId(uuid());
        TaskId task = new TaskId(uuid());
        ContributorId author = anyOf(people);
        taken.merge(parent, 1, Integer::sum);
        Role role = machine.tree(tree)
                .conversation()
                .message(parent)
                .orElseThrow()
                .role()
                .next();
        act(() -> {
            touched = tree;
            tell(new ReplyWritten(
                    task,
                    want,
                    message,
                    parent,
                    tree,
                    author,
                    role,
                    "en",
                    words(author),
                    task.toString(),
                    ReadUpTo.NOTHING));
            model.reply(tree, message, parent, role, wanted);
            placesGiven();
        });
    }

    private void ranking(MessageTreeId tree, Want want) {
        List<MessageId> order = new ArrayList<>(want.candidates());
        Collections.shuffle(order, random);
        ranking(tree, want.id(), Objects.requireNonNull(want.about()), order, true);
    }

    private void ranking(MessageTreeId tree, WantId want, MessageId parent, List<MessageId> order, boolean wanted) {
        TaskId task = new TaskId(uuid());
        ContributorId ranker = anyOf(people);
        boolean notRankable = random.nextInt(8) == 0;
        act(() -> {
            touched = tree;
            tell(new RepliesRanked(
                    task,
                    want,
                    parent,
                    tree,
                    ranker,
                    order.stream().map(List::of).toList(),
                    notRankable,
                    task.toString(),
                    ReadUpTo.NOTHING));
            model.ranking(tree, parent, task, wanted);
            placesGiven();
        });
    }

    private String strayReview() {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        review(tree, anyPost(tree).id, new WantId(uuid()), random.nextInt(3) == 0);
        return "stray review";
    }

    private String strayReply() {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        reply(tree, anyPost(tree).id, new WantId(uuid()), false);
        return "stray reply";
    }

    private String strayRanking() {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        MessageId parent = anyPost(tree).id;
        List<MessageId> order = machine.tree(tree).conversation().childrenOf(parent).stream()
                .map(Message::id)
                .toList();
        ranking(tree, new WantId(uuid()), parent, order, false);
        return "stray ranking";
    }

    private String removal() {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        MessageId message = anyPost(tree).id;
        OrderId order = new OrderId(uuid());
        boolean withReplies = random.nextBoolean();
        touched = tree;
        tell(new MessageRemovalOrdered(order, tree, message, withReplies, people.getFirst(), words()));
        model.remove(tree, message, order, withReplies);
        placesGiven();
        return "removal";
    }

    private String restoration() {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        List<Post> removed = model.tree(tree).posts.values().stream()
                .filter(post -> post.removedBy != null)
                .toList();
        if (removed.isEmpty()) {
            return "nothing to restore";
        }
        MessageId message = anyOf(removed).id;
        OrderId order = new OrderId(uuid());
        boolean withReplies = random.nextBoolean();
        touched = tree;
        tell(new MessageRestorationOrdered(order, tree, message, withReplies, people.getFirst(), words()));
        model.restore(tree, message, order, withReplies);
        placesGiven();
        return "restoration";
    }

    private String halt(boolean halt) {
        MessageTreeId tree = anyOf(List.copyOf(model.trees.keySet()));
        halt(tree, halt);
        return halt ? "halt" : "resumption";
    }

    private void halt(MessageTreeId tree, boolean halt) {
        OrderId order = new OrderId(uuid());
        touched = tree;
        tell(
                halt
                        ? new TreeHaltOrdered(order, tree, people.getFirst(), words())
                        : new TreeResumptionOrdered(order, tree, people.getFirst(), words()));
        model.halt(tree, halt);
        placesGiven();
    }

    private String suspension() {
        ContributorId person = anyOf(people);
        suspend(person, !model.suspended.contains(person));
        return "suspension";
    }

    private void suspend(ContributorId person, boolean suspended) {
        OrderId order = new OrderId(uuid());
        tell(
                suspended
                        ? new ContributorSuspended(order, person, people.getFirst(), words())
                        : new ContributorReinstated(order, person, people.getFirst(), words()));
        model.suspend(person, suspended);
        placesGiven();
    }

    private String parameters() {
        @Nullable String language = random.nextBoolean() ? null : anyOf(LANGUAGES);
        if (random.nextBoolean()) {
            int places = 1 + random.nextInt(4);
            change(language, "max_active_trees", Integer.toString(places));
            model.places(language, places);
        } else {
            int tenths = 3 + random.nextInt(5);
            change(language, "acceptance_threshold_reply", "0." + tenths);
            change(language, "acceptance_threshold_initial_prompt", "0." + tenths);
            model.threshold(language, tenths);
        }
        placesGiven();
        return "parameters";
    }

    private void change(@Nullable String language, String name, String value) {
        follow(machine.ask(new ChangeParameters(language, Map.of(name, value), Set.of(), null)));
    }

    /// Every halt and suspension ends.
    void everybodyIsForgiven() {
        people.forEach(person -> suspend(person, false));
        for (MessageTreeId tree : List.copyOf(model.trees.keySet())) {
            halt(tree, false);
        }
    }

    void workUntilNothingIsWanted() {
        int steps = 0;
        while (work(steps < 500 && random.nextInt(6) == 0) && steps < 20_000) {
            steps++;
        }
    }

    private Post anyPost(MessageTreeId tree) {
        return anyOf(List.copyOf(model.tree(tree).posts.values()));
    }

    private PersonalText words() {
        return words(people.getFirst());
    }

    private static PersonalText words(ContributorId owner) {
        return new PersonalText(owner, "words");
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, random.nextLong());
    }
}

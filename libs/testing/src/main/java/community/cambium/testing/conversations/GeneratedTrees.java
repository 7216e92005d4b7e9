package community.cambium.testing.conversations;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Reason;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whole histories of finished trees as the services would tell them: prompts and replies, three reviews each, some
/// messages rejected, removed or undecided, some labeled freely, all ranked. Every tree stands for itself, so any
/// number can be made without keeping any.
public final class GeneratedTrees {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.000001Z");
    private static final String[] WORDS = {
        "tree",
        "reply",
        "why",
        "Straße",
        "İstanbul",
        "素数",
        "вопрос",
        "😀",
        "\"quoted\"",
        "back\\slash",
        "line\n",
        "and",
        "the",
        "of",
        "a",
        "model",
        "answers",
        "kindly",
        "perhaps",
        "never",
        "1,000",
        "α≥β",
        "naïve",
        "tab\t",
        "end."
    };
    private static final TreeShape SHAPE = new TreeShape(12, 5, 3, 3, 3, 3, 3);
    private static final int REVIEWS = 3;

    private final long seed;
    private final int messagesPerTree;

    public GeneratedTrees(long seed, int messagesPerTree) {
        this.seed = seed;
        this.messagesPerTree = messagesPerTree;
    }

    /// The history of the tree of this number, in an order in which it may have happened.
    public List<Told> tree(int number) {
        return new History(number).tell();
    }

    private final class History {
        private final Random random;
        private final String language;
        private final MessageTreeId tree;
        private final ContributorId prompter;
        private final List<Told> told = new ArrayList<>();
        private final List<MessageId> messages = new ArrayList<>();
        private final List<Integer> depths = new ArrayList<>();
        private final Map<MessageId, List<MessageId>> accepted = new LinkedHashMap<>();
        private Instant now;

        History(int number) {
            random = new Random(seed * 1_000_003L + number);
            language = number % 10 == 0 ? "de" : "en";
            tree = new MessageTreeId(uuid());
            prompter = person();
            now = BEGINNING.plusSeconds(60L * number);
        }

        List<Told> tell() {
            for (int i = 0; i < messagesPerTree; i++) {
                message(i);
            }
            accepted.forEach((parent, replies) -> {
                if (replies.size() >= 2) {
                    tree(new ConsensusReached(tree, parent, replies, List.of(), List.of(), List.of(), 3, List.of()));
                }
            });
            enter(random.nextInt(10) == 0 ? TreeState.GROWING : TreeState.READY_FOR_EXPORT);
            return told;
        }

        private void message(int number) {
            MessageId id = number == 0 ? tree.root() : new MessageId(uuid());
            @Nullable MessageId parent = number == 0 ? null : messages.get((number - 1) / 3);
            int depth = number == 0 ? 0 : depths.get((number - 1) / 3) + 1;
            messages.add(id);
            depths.add(depth);
            Role role = depth % 2 == 0 ? Role.PROMPTER : Role.ASSISTANT;
            write(id, parent, role);
            int fate = number == 0 ? 100 : random.nextInt(100);
            review(id, fate < 3 ? 1 : REVIEWS);
            if (fate >= 6) {
                tree(new MessageAccepted(tree, id, 1.0, 0.6, "0", List.of()));
                if (parent != null && role == Role.ASSISTANT) {
                    accepted.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
                }
            } else if (fate >= 3) {
                tree(new MessageRejected(tree, id, 0.0, 0.6, "0", List.of()));
            }
            if (fate == 7) {
                tree(new MessageRemoved(tree, id, new OrderId(uuid()), false));
            }
        }

        private void write(MessageId id, @Nullable MessageId parent, Role role) {
            TaskId task = new TaskId(uuid());
            WantId want = new WantId(uuid());
            ContributorId author = parent == null ? prompter : person();
            PersonalText text = new PersonalText(author, words());
            if (parent == null) {
                task(new PromptWritten(task, want, id, tree, author, language, text, id.toString(), ReadUpTo.NOTHING));
                tree(new MessageTreePlanted(tree, language, author, SHAPE, null));
            } else {
                task(new ReplyWritten(
                        task, want, id, parent, tree, author, role, language, text, id.toString(), ReadUpTo.NOTHING));
            }
            tree(new MessageAttached(tree, id, parent, role, author, task, want, false));
        }

        private void review(MessageId id, int reviews) {
            for (int i = 0; i < reviews; i++) {
                TaskId review = new TaskId(uuid());
                ContributorId reviewer = person();
                WantId want = new WantId(uuid());
                task(new MessageReviewed(
                        review,
                        want,
                        id,
                        tree,
                        reviewer,
                        labels(),
                        LabelForm.Mode.FULL,
                        review.toString(),
                        ReadUpTo.NOTHING));
                tree(new ReviewCounted(tree, id, review, want, reviewer, 0.0, 0.0));
            }
            if (random.nextInt(5) == 0) {
                task(new MessageLabelled(id, tree, person(), Map.of(Label.TOXICITY, random.nextDouble())));
            }
        }

        private void enter(TreeState state) {
            tree(new MessageTreeStateEntered(
                    tree, language, prompter, null, state, new Reason("generated", Map.of(), List.of())));
        }

        private Map<Label, Double> labels() {
            Map<Label, Double> labels = new EnumMap<>(Label.class);
            labels.put(Label.SPAM, 0.0);
            labels.put(Label.LANG_MISMATCH, 0.0);
            labels.put(Label.QUALITY, random.nextInt(5) / 4.0);
            labels.put(Label.HUMOR, random.nextInt(5) / 4.0);
            labels.put(Label.CREATIVITY, random.nextInt(5) / 4.0);
            return labels;
        }

        private String words() {
            StringBuilder text = new StringBuilder();
            int length = 3 + (int) (random.nextDouble() * random.nextDouble() * 250);
            for (int i = 0; i < length; i++) {
                text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            return text.toString();
        }

        private ContributorId person() {
            return new ContributorId(new UUID(0x018f5c3e00007000L, 0x8000000000000000L + random.nextInt(500)));
        }

        private UUID uuid() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private void task(CambiumEvent event) {
            tell("task", event);
        }

        private void tree(CambiumEvent event) {
            tell("tree", event);
        }

        private void tell(String service, CambiumEvent event) {
            now = now.plusNanos(1_000_001_000L);
            told.add(new Told(service, event, now));
        }
    }
}

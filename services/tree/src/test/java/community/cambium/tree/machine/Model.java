package community.cambium.tree.machine;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportFate;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.machine.ModelTree.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A reference model of the whole machine: plain objects that are changed in place, no events, no wants, no ids of
/// its own. It is told what people do and which trees were given places, and says where everything must stand.
final class Model {
    final Map<MessageTreeId, ModelTree> trees = new LinkedHashMap<>();
    final Set<ContributorId> suspended = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> thresholds = new HashMap<>();
    private final Set<Object> known = new HashSet<>();
    private int place = 10;
    private int threshold = 6;

    /// Whether something is news; said twice it changes nothing.
    private boolean isNews(Object fact) {
        return known.add(fact);
    }

    int placesIn(String language) {
        return places.getOrDefault(language, place);
    }

    /// Whether a language has parameters of its own; then those for all do not reach it.
    void places(@Nullable String language, int number) {
        if (language == null) {
            place = number;
        } else {
            places.put(language, number);
        }
        reconsider();
    }

    /// @param number in tenths
    void threshold(@Nullable String language, int number) {
        if (language == null) {
            threshold = number;
        } else {
            thresholds.put(language, number);
        }
        reconsider();
    }

    private void reconsider() {
        trees.values().forEach(tree -> {
            tree.judgeAll(thresholdOf(tree));
            settle(tree);
        });
    }

    private int thresholdOf(ModelTree tree) {
        return thresholds.getOrDefault(tree.language, threshold);
    }

    private void settle(ModelTree tree) {
        tree.settle(suspended.contains(tree.author), thresholdOf(tree));
    }

    void plant(MessageTreeId id, String language, ContributorId author, TreeShape shape) {
        if (isNews(id)) {
            ModelTree tree = new ModelTree(id.root(), language, author, shape);
            trees.put(id, tree);
            settle(tree);
        }
    }

    /// A tree from elsewhere, with its messages, the prompt first.
    void imported(ModelTree tree, List<Post> posts, ImportFate fate) {
        if (isNews(tree.root)) {
            posts.forEach(post -> tree.posts.put(post.id, post));
            tree.state = switch (fate) {
                case BACKLOG -> TreeState.BACKLOG_RANKING;
                case READY -> TreeState.READY_FOR_EXPORT;
                case GROW ->
                    posts.getFirst().accepted ? TreeState.PROMPT_LOTTERY_WAITING : TreeState.INITIAL_PROMPT_REVIEW;
            };
            trees.put(new MessageTreeId(tree.root.value()), tree);
            settle(tree);
        }
    }

    void chosen(MessageTreeId id) {
        ModelTree tree = tree(id);
        if (tree.state != TreeState.BACKLOG_RANKING) {
            throw new AssertionError("A tree was chosen from the backlog in " + tree.state);
        }
        tree.chosen();
        settle(tree);
    }

    void given(MessageTreeId id) {
        ModelTree tree = tree(id);
        if (tree.state != TreeState.PROMPT_LOTTERY_WAITING || suspended.contains(tree.author)) {
            throw new AssertionError("A place was given to a tree in " + tree.state);
        }
        tree.state = TreeState.GROWING;
        tree.judgeAll(thresholdOf(tree));
        settle(tree);
    }

    void reply(MessageTreeId id, MessageId message, MessageId parent, Role role, boolean wanted) {
        if (isNews(message)) {
            ModelTree tree = tree(id);
            boolean inTime = wanted && tree.state == TreeState.GROWING;
            Post post = new Post(message, parent, role, !inTime);
            tree.posts.put(message, post);
            Post above = Objects.requireNonNull(tree.posts.get(parent));
            if (above.removedBy != null && above.withReplies) {
                post.removedBy = above.removedBy;
                post.withReplies = true;
            }
            settle(tree);
        }
    }

    /// @param against in halves
    void review(MessageTreeId id, MessageId message, Object review, int against) {
        if (isNews(review)) {
            ModelTree tree = tree(id);
            Objects.requireNonNull(tree.posts.get(message)).against.add(against);
            tree.judge(message, thresholdOf(tree));
            settle(tree);
        }
    }

    void ranking(MessageTreeId id, MessageId parent, Object ranking, boolean wanted) {
        if (isNews(ranking) && wanted && tree(id).state == TreeState.RANKING) {
            tree(id).rankings.merge(parent, 1, Integer::sum);
            settle(tree(id));
        }
    }

    void remove(MessageTreeId id, MessageId message, Object order, boolean withReplies) {
        if (isNews(order)) {
            for (Post post : affected(tree(id), message, withReplies)) {
                if (post.removedBy == null) {
                    post.removedBy = order;
                    post.withReplies = withReplies;
                }
            }
            settle(tree(id));
        }
    }

    void restore(MessageTreeId id, MessageId message, Object order, boolean withReplies) {
        if (isNews(order)) {
            ModelTree tree = tree(id);
            Object removal = Objects.requireNonNull(tree.posts.get(message)).removedBy;
            for (Post post : affected(tree, message, withReplies)) {
                if (post.removedBy != null && post.removedBy.equals(removal)) {
                    post.removedBy = null;
                    tree.judge(post.id, thresholdOf(tree));
                }
            }
            settle(tree);
        }
    }

    private static List<Post> affected(ModelTree tree, MessageId top, boolean withReplies) {
        List<Post> affected = new ArrayList<>(List.of(Objects.requireNonNull(tree.posts.get(top))));
        for (int i = 0; withReplies && i < affected.size(); i++) {
            MessageId above = affected.get(i).id;
            tree.posts.values().stream()
                    .filter(post -> above.equals(post.parent))
                    .forEach(affected::add);
        }
        return affected;
    }

    void halt(MessageTreeId id, boolean ordered) {
        tree(id).haltOrdered = ordered;
        settle(tree(id));
    }

    void suspend(ContributorId author, boolean isSuspended) {
        if (isSuspended) {
            suspended.add(author);
        } else {
            suspended.remove(author);
        }
        trees.values().stream().filter(tree -> tree.author.equals(author)).forEach(this::settle);
    }

    ModelTree tree(MessageTreeId id) {
        return Objects.requireNonNull(trees.get(id));
    }
}

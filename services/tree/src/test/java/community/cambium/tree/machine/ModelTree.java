package community.cambium.tree.machine;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One tree of the model: what it is made of, and the rules of states as the domain tells them, in the
/// plainest form.
final class ModelTree {
    private static final Set<TreeState> DECIDED = EnumSet.of(
            TreeState.INITIAL_PROMPT_REVIEW, TreeState.ABORTED_LOW_GRADE, TreeState.GROWING, TreeState.RANKING);

    final String language;
    final ContributorId author;
    final TreeShape shape;
    final MessageId root;
    final Map<MessageId, Post> posts = new LinkedHashMap<>();
    final Map<MessageId, Integer> rankings = new LinkedHashMap<>();
    private final Set<MessageId> everCandidates = new HashSet<>();
    TreeState state = TreeState.INITIAL_PROMPT_REVIEW;
    TreeState haltedIn = TreeState.INITIAL_PROMPT_REVIEW;
    boolean haltOrdered;
    /// Aborted because there was nothing to rank, not because of its prompt.
    private boolean hadNothingToRank;

    ModelTree(MessageId root, String language, ContributorId author, TreeShape shape) {
        this.root = root;
        this.language = language;
        this.author = author;
        this.shape = shape;
        posts.put(root, new Post(root, null, Role.PROMPTER, false));
    }

    /// A message of the model.
    static final class Post {
        final MessageId id;
        final @Nullable MessageId parent;
        final Role role;
        final boolean late;
        /// What each reviewer holds against it, in halves.
        final List<Integer> against = new ArrayList<>();
        boolean accepted;
        boolean rejected;

        @Nullable
        Object removedBy;

        boolean withReplies;
        /// It came with its tree from elsewhere.
        boolean imported;

        Post(MessageId id, @Nullable MessageId parent, Role role, boolean late) {
            this.id = id;
            this.parent = parent;
            this.role = role;
            this.late = late;
        }

        boolean stands() {
            return accepted && removedBy == null;
        }

        boolean awaited() {
            return !accepted && !rejected && removedBy == null;
        }
    }

    /// The votes on a message are looked at; accepted is for good.
    ///
    /// @param threshold in tenths
    void judge(MessageId id, int threshold) {
        Post post = Objects.requireNonNull(posts.get(id));
        int needed = post.parent == null ? shape.reviewsPerPrompt() : shape.reviewsPerReply();
        if (post.removedBy == null && !post.accepted && post.against.size() >= needed) {
            int halves = 2 * post.against.size();
            int left = halves - post.against.stream().mapToInt(vote -> vote).sum();
            post.accepted = 10 * left > threshold * halves;
            post.rejected = !post.accepted;
        }
    }

    /// All votes are looked at by other parameters, where parameters decide: not of trees that are halted or wait,
    /// which
    /// are judged when they go on, nor of those that are done.
    ///
    /// @param threshold in tenths
    void judgeAll(int threshold) {
        if (DECIDED.contains(state)) {
            posts.keySet().forEach(post -> judge(post, threshold));
        }
    }

    /// Moves on until the tree stays where it is.
    ///
    /// @param threshold in tenths, by which a tree that goes on after a halt is judged
    void settle(boolean suspended, int threshold) {
        TreeState next = next(suspended);
        while (next != state) {
            if (next == TreeState.HALTED_BY_MODERATOR) {
                haltedIn = state;
            }
            TreeState before = state;
            state = next;
            if (before == TreeState.HALTED_BY_MODERATOR) {
                judgeAll(threshold);
            } else if (state == TreeState.RANKING) {
                candidates(true).values().forEach(everCandidates::addAll);
            } else if (state == TreeState.ABORTED_LOW_GRADE) {
                hadNothingToRank = false;
            }
            next = next(suspended);
        }
    }

    private TreeState next(boolean suspended) {
        TreeState base = state == TreeState.HALTED_BY_MODERATOR ? haltedIn : state;
        boolean held = haltOrdered || holds(base, suspended);
        if (state == TreeState.HALTED_BY_MODERATOR) {
            return held ? state : base == TreeState.GROWING ? TreeState.PROMPT_LOTTERY_WAITING : base;
        }
        if (held) {
            return TreeState.HALTED_BY_MODERATOR;
        }
        Post prompt = Objects.requireNonNull(posts.get(root));
        return switch (state) {
            case INITIAL_PROMPT_REVIEW ->
                prompt.accepted
                        ? TreeState.PROMPT_LOTTERY_WAITING
                        : prompt.rejected ? TreeState.ABORTED_LOW_GRADE : state;
            case ABORTED_LOW_GRADE -> hadNothingToRank ? fromNothingToRank() : fromRejected(prompt);
            case GROWING -> afterGrowing();
            case RANKING -> ranked() ? TreeState.READY_FOR_EXPORT : state;
            default -> state;
        };
    }

    private TreeState fromNothingToRank() {
        return candidates(true).isEmpty() ? state : TreeState.BACKLOG_RANKING;
    }

    private TreeState fromRejected(Post prompt) {
        return prompt.stands() ? TreeState.PROMPT_LOTTERY_WAITING : state;
    }

    /// A tree of the backlog has its turn.
    void chosen() {
        if (candidates(true).isEmpty()) {
            state = TreeState.ABORTED_LOW_GRADE;
            hadNothingToRank = true;
        } else {
            state = TreeState.RANKING;
            candidates(false).values().forEach(everCandidates::addAll);
        }
    }

    private boolean holds(TreeState base, boolean suspended) {
        return switch (base) {
            case INITIAL_PROMPT_REVIEW -> Objects.requireNonNull(posts.get(root)).removedBy != null;
            case PROMPT_LOTTERY_WAITING -> suspended || nothingStands();
            case GROWING, RANKING -> nothingStands();
            default -> false;
        };
    }

    private boolean nothingStands() {
        return posts.values().stream().noneMatch(Post::stands);
    }

    private TreeState afterGrowing() {
        boolean waits = posts.values().stream().anyMatch(post -> post.awaited() && !post.late);
        if (waits || (counted() < shape.goalSize() && !parents().isEmpty())) {
            return TreeState.GROWING;
        }
        return candidates(true).isEmpty() ? TreeState.READY_FOR_EXPORT : TreeState.RANKING;
    }

    /// Accepted messages that count for the goal.
    int counted() {
        return (int) posts.values().stream()
                .filter(post -> post.stands() && !post.late)
                .count();
    }

    /// Replies that may still be asked for.
    int missing() {
        long awaited = posts.values().stream()
                .filter(post -> post.awaited() && !post.late)
                .count();
        return (int) Math.max(0, shape.goalSize() - counted() - awaited);
    }

    /// Messages that may be answered.
    Set<MessageId> parents() {
        Set<MessageId> parents = new HashSet<>();
        for (Post post : posts.values()) {
            int most = post.role == Role.PROMPTER ? shape.maxChildren() : shape.repliesPerAssistantMessage();
            long surviving = posts.values().stream()
                    .filter(child -> post.id.equals(child.parent) && !child.late)
                    .filter(child -> !child.rejected && child.removedBy == null)
                    .count();
            if (post.stands() && depth(post) < shape.maxDepth() && surviving < most) {
                parents.add(post.id);
            }
        }
        return parents;
    }

    private int depth(Post post) {
        return post.parent == null ? 0 : 1 + depth(Objects.requireNonNull(posts.get(post.parent)));
    }

    /// The replies to rank under each parent.
    Map<MessageId, List<MessageId>> candidates(boolean begins) {
        Map<MessageId, List<MessageId>> candidates = new LinkedHashMap<>();
        for (Post parent : posts.values()) {
            List<MessageId> replies = posts.values().stream()
                    .filter(child -> parent.id.equals(child.parent) && child.role == Role.ASSISTANT)
                    .filter(child -> child.stands() && (begins || !child.late || everCandidates.contains(child.id)))
                    .map(child -> child.id)
                    .toList();
            if (parent.removedBy == null && replies.size() >= 2 && shape.rankingsPerParent() > 0) {
                candidates.put(parent.id, replies);
            }
        }
        return candidates;
    }

    private boolean ranked() {
        return candidates(false).keySet().stream()
                .allMatch(parent -> rankings.getOrDefault(parent, 0) >= shape.rankingsPerParent());
    }
}

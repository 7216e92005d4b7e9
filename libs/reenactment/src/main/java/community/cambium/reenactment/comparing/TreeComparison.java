package community.cambium.reenactment.comparing;

import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.reenactment.unreproducible.Aspect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Compares two trees. Replies are matched by what is said in and below them; where that is the same, or nothing is,
/// by fewest differences.
final class TreeComparison {
    private final ExportTree first;
    private final ExportTree second;
    private final Renaming authors;
    private final Map<String, String> contentOfFirst;
    private final Map<String, String> contentOfSecond;
    private final List<Difference> differences = new ArrayList<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    private record Pair(ExportMessage first, ExportMessage second) {}

    private TreeComparison(ExportTree first, ExportTree second, Renaming authors) {
        this.first = first;
        this.second = second;
        this.authors = authors;
        this.contentOfFirst = ContentDigest.ofEach(first);
        this.contentOfSecond = ContentDigest.ofEach(second);
    }

    static List<Difference> differences(ExportTree first, ExportTree second, Renaming authors) {
        TreeComparison comparison = new TreeComparison(first, second, authors);
        comparison.compare();
        return comparison.differences;
    }

    private void compare() {
        if (!Objects.equals(first.treeState(), second.treeState())) {
            differences.add(Difference.of(
                    first.messageTreeId(), null, Aspect.TREE_STATE, null, first.treeState(), second.treeState()));
        }
        if (!Objects.equals(first.origin(), second.origin())) {
            differences.add(
                    Difference.of(first.messageTreeId(), null, Aspect.ORIGIN, null, first.origin(), second.origin()));
        }
        open.push(new Pair(first.prompt(), second.prompt()));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            compare(pair);
            matchReplies(pair);
        }
    }

    private void compare(Pair pair) {
        differences.addAll(MessageComparison.differences(first.messageTreeId(), pair.first, pair.second));
        if (!authors.same(pair.first.userId(), pair.second.userId())) {
            differences.add(Difference.of(
                    first.messageTreeId(),
                    pair.first.messageId(),
                    Aspect.AUTHOR,
                    null,
                    pair.first.userId(),
                    pair.second.userId()));
        }
    }

    private void matchReplies(Pair pair) {
        List<ExportMessage> left = new ArrayList<>(pair.second.replies());
        List<ExportMessage> unmatched = new ArrayList<>();
        for (ExportMessage reply : pair.first.replies()) {
            String content = Objects.requireNonNull(contentOfFirst.get(reply.messageId()));
            match(reply, left.stream().filter(other -> content.equals(contentOfSecond.get(other.messageId()))), left)
                    .ifPresentOrElse(open::push, () -> unmatched.add(reply));
        }
        for (ExportMessage reply : unmatched) {
            match(reply, left.stream(), left).ifPresentOrElse(open::push, () -> onlyIn(reply, "a reply", "none"));
        }
        left.forEach(reply -> onlyIn(reply, "none", "a reply"));
    }

    private Optional<Pair> match(
            ExportMessage reply, java.util.stream.Stream<ExportMessage> candidates, List<ExportMessage> left) {
        Optional<ExportMessage> best = candidates.min(
                Comparator.comparingInt(other -> MessageComparison.differences(first.messageTreeId(), reply, other)
                        .size()));
        best.ifPresent(left::remove);
        return best.map(other -> new Pair(reply, other));
    }

    private void onlyIn(ExportMessage reply, String inFirst, String inSecond) {
        differences.add(
                Difference.of(first.messageTreeId(), reply.messageId(), Aspect.STRUCTURE, null, inFirst, inSecond));
    }
}

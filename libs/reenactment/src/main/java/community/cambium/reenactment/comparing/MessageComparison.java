package community.cambium.reenactment.comparing;

import community.cambium.oasst.ExportMessage;
import community.cambium.reenactment.unreproducible.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares two messages in all that a file says of them, their ids and replies excepted.
final class MessageComparison {
    private final String tree;
    private final ExportMessage first;
    private final ExportMessage second;
    private final List<Difference> differences = new ArrayList<>();

    private MessageComparison(String tree, ExportMessage first, ExportMessage second) {
        this.tree = tree;
        this.first = first;
        this.second = second;
    }

    /// The differences, in all but the author.
    static List<Difference> differences(String tree, ExportMessage first, ExportMessage second) {
        MessageComparison comparison = new MessageComparison(tree, first, second);
        comparison.compare();
        return comparison.differences;
    }

    private void compare() {
        check(Aspect.TEXT, first.text(), second.text());
        check(Aspect.ROLE, first.role(), second.role());
        check(Aspect.LANGUAGE, first.lang(), second.lang());
        check(Aspect.REVIEW_COUNT, orNone(first.reviewCount()), orNone(second.reviewCount()));
        check(Aspect.REVIEW_RESULT, first.reviewResult(), second.reviewResult());
        check(Aspect.DELETED, Boolean.TRUE.equals(first.deleted()), Boolean.TRUE.equals(second.deleted()));
        check(Aspect.RANK, first.rank(), second.rank());
        check(Aspect.SYNTHETIC, Boolean.TRUE.equals(first.synthetic()), Boolean.TRUE.equals(second.synthetic()));
        check(Aspect.MODEL_NAME, first.modelName(), second.modelName());
        check(Aspect.CREATED_DATE, first.createdDate(), second.createdDate());
        checkEach(Aspect.LABELS, first.labels(), second.labels());
        checkEach(Aspect.EMOJIS, first.emojis(), second.emojis());
        checkEach(Aspect.DETOXIFY, first.detoxify(), second.detoxify());
        checkEach(Aspect.EVENTS, first.events(), second.events());
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private void check(Aspect aspect, @Nullable Object one, @Nullable Object other) {
        check(aspect, null, one, other);
    }

    private void checkEach(Aspect aspect, Map<String, ?> one, Map<String, ?> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name -> check(aspect, name, one.get(name), other.get(name)));
    }

    private void check(Aspect aspect, @Nullable String part, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(Difference.of(tree, first.messageId(), aspect, part, one, other));
        }
    }
}

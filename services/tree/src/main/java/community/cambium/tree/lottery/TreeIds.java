package community.cambium.tree.lottery;

import community.cambium.events.MessageTreeId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A set of trees that can be added to without copying all of it: a lottery remembers every tree it ever saw.
final class TreeIds {
    private static final int BUCKETS = 256;
    static final TreeIds NONE = new TreeIds(noBuckets(), 0);

    private final Set<MessageTreeId>[] buckets;
    private final int size;

    private TreeIds(Set<MessageTreeId>[] buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    boolean contains(MessageTreeId tree) {
        return buckets[bucketOf(tree)].contains(tree);
    }

    int size() {
        return size;
    }

    /// All of them, in the order of their ids as text.
    List<MessageTreeId> inOrder() {
        return Arrays.stream(buckets)
                .flatMap(Set::stream)
                .sorted(Comparator.comparing(MessageTreeId::toString))
                .toList();
    }

    TreeIds with(MessageTreeId tree) {
        if (contains(tree)) {
            return this;
        }
        Set<MessageTreeId> bucket = new HashSet<>(buckets[bucketOf(tree)]);
        bucket.add(tree);
        return replacing(bucketOf(tree), bucket, size + 1);
    }

    TreeIds without(MessageTreeId tree) {
        if (!contains(tree)) {
            return this;
        }
        Set<MessageTreeId> bucket = new HashSet<>(buckets[bucketOf(tree)]);
        bucket.remove(tree);
        return replacing(bucketOf(tree), bucket, size - 1);
    }

    private TreeIds replacing(int at, Set<MessageTreeId> bucket, int newSize) {
        Set<MessageTreeId>[] copy = buckets.clone();
        copy[at] = bucket;
        return new TreeIds(copy, newSize);
    }

    /// The last byte of an id is random whatever the id's version.
    private static int bucketOf(MessageTreeId tree) {
        return (int) (tree.value().getLeastSignificantBits() & (BUCKETS - 1));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of a generic type cannot be made otherwise
    private static Set<MessageTreeId>[] noBuckets() {
        Set[] empty = new Set[BUCKETS];
        Arrays.fill(empty, Set.of());
        return empty;
    }
}

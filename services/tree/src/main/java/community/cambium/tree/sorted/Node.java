package community.cambium.tree.sorted;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A node of a weight-balanced tree (Adams, with the parameters proven right by Hirai and Yamamoto): neither side is
/// heavier than three times the other, counting one more on each.
record Node<K, V>(
        K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right, int size) {
    private static final int HEAVIEST = 3;
    private static final int SINGLE = 2;

    static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static int weight(@Nullable Node<?, ?> node) {
        return size(node) + 1;
    }

    static <K, V> @Nullable Node<K, V> of(List<Map.Entry<K, V>> rising) {
        if (rising.isEmpty()) {
            return null;
        }
        int middle = rising.size() / 2;
        return join(rising.get(middle), of(rising.subList(0, middle)), of(rising.subList(middle + 1, rising.size())));
    }

    private static <K, V> Node<K, V> join(
            Map.Entry<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(entry.getKey(), entry.getValue(), left, right, size(left) + size(right) + 1);
    }

    static <K, V> void forEach(@Nullable Node<K, V> node, BiConsumer<? super K, ? super V> action) {
        if (node != null) {
            forEach(node.left, action);
            action.accept(node.key, node.value);
            forEach(node.right, action);
        }
    }

    static <K, V> Node<K, V> with(@Nullable Node<K, V> node, Comparator<? super K> order, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null, 1);
        }
        int side = order.compare(key, node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right, node.size);
        }
        return side < 0
                ? node.between(with(node.left, order, key, value), node.right)
                : node.between(node.left, with(node.right, order, key, value));
    }

    static <K, V> @Nullable Node<K, V> without(@Nullable Node<K, V> node, Comparator<? super K> order, K key) {
        if (node == null) {
            return null;
        }
        int side = order.compare(key, node.key);
        if (side < 0) {
            return node.between(without(node.left, order, key), node.right);
        }
        return side > 0 ? node.between(node.left, without(node.right, order, key)) : node.withoutItself();
    }

    private @Nullable Node<K, V> withoutItself() {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.size > right.size) {
            Node<K, V> before = left.last();
            return before.between(left.withoutLast(), right);
        }
        Node<K, V> after = right.first();
        return after.between(left, right.withoutFirst());
    }

    private Node<K, V> first() {
        return left == null ? this : left.first();
    }

    private Node<K, V> last() {
        return right == null ? this : right.last();
    }

    private @Nullable Node<K, V> withoutFirst() {
        return left == null ? right : between(left.withoutFirst(), right);
    }

    private @Nullable Node<K, V> withoutLast() {
        return right == null ? left : between(left, right.withoutLast());
    }

    /// This entry between two trees, of which one may have become one entry too heavy or too light.
    private Node<K, V> between(@Nullable Node<K, V> lower, @Nullable Node<K, V> higher) {
        if (higher != null && weight(higher) > HEAVIEST * weight(lower)) {
            return liftedRight(lower, higher);
        }
        if (lower != null && weight(lower) > HEAVIEST * weight(higher)) {
            return liftedLeft(lower, higher);
        }
        return joined(lower, higher);
    }

    private Node<K, V> liftedRight(@Nullable Node<K, V> lower, Node<K, V> higher) {
        Node<K, V> inner = higher.left;
        return inner == null || weight(inner) < SINGLE * weight(higher.right)
                ? higher.joined(joined(lower, inner), higher.right)
                : inner.joined(joined(lower, inner.left), higher.joined(inner.right, higher.right));
    }

    private Node<K, V> liftedLeft(Node<K, V> lower, @Nullable Node<K, V> higher) {
        Node<K, V> inner = lower.right;
        return inner == null || weight(inner) < SINGLE * weight(lower.left)
                ? lower.joined(lower.left, joined(inner, higher))
                : inner.joined(lower.joined(lower.left, inner.left), joined(inner.right, higher));
    }

    private Node<K, V> joined(@Nullable Node<K, V> lower, @Nullable Node<K, V> higher) {
        return new Node<>(key, value, lower, higher, size(lower) + size(higher) + 1);
    }
}

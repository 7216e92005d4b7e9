package community.cambium.tree.sorted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A sorted map that is never changed: a map with one entry more or less shares all but a few nodes with this one. To
/// find, to add, to remove and to count off to a place each take time by the logarithm of the size.
public final class SortedTree<K, V> {
    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    /// The map without entries.
    public static <K, V> SortedTree<K, V> empty(Comparator<? super K> order) {
        return new SortedTree<>(order, null);
    }

    /// The map of these entries, whose keys must rise; faster than adding one after the other.
    public static <K, V> SortedTree<K, V> of(Comparator<? super K> order, List<Map.Entry<K, V>> rising) {
        boolean rises = IntStream.range(1, rising.size())
                .allMatch(at -> order.compare(
                                rising.get(at - 1).getKey(), rising.get(at).getKey())
                        < 0);
        if (!rises) {
            throw new IllegalArgumentException("keys that do not rise");
        }
        return new SortedTree<>(order, Node.of(rising));
    }

    public int size() {
        return Node.size(root);
    }

    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = order.compare(key, node.key());
            if (side == 0) {
                return node.value();
            }
            node = side < 0 ? node.left() : node.right();
        }
        return null;
    }

    public boolean contains(K key) {
        return get(key) != null;
    }

    /// The value at a place in the order of the keys, from 0.
    public V at(int place) {
        if (place < 0 || place >= size()) {
            throw new IndexOutOfBoundsException(place);
        }
        int left = place;
        Node<K, V> node = root;
        while (node != null) {
            int before = Node.size(node.left());
            if (left == before) {
                return node.value();
            }
            node = left < before ? node.left() : node.right();
            left -= left < before ? 0 : before + 1;
        }
        throw new IllegalStateException("a node that miscounts");
    }

    /// How many keys are not above this one.
    public int upTo(K key) {
        int counted = 0;
        Node<K, V> node = root;
        while (node != null) {
            boolean above = order.compare(node.key(), key) > 0;
            counted += above ? 0 : Node.size(node.left()) + 1;
            node = above ? node.left() : node.right();
        }
        return counted;
    }

    /// All values in the order of their keys.
    public List<V> values() {
        List<V> values = new ArrayList<>(size());
        forEach((_, value) -> values.add(value));
        return List.copyOf(values);
    }

    /// Shows all entries in the order of their keys.
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Node.forEach(root, action);
    }

    /// This map with one more entry, in place of the one that has the same key.
    public SortedTree<K, V> with(K key, V value) {
        return new SortedTree<>(order, Node.with(root, order, key, value));
    }

    /// This map without the entry of a key, if it has one.
    public SortedTree<K, V> without(K key) {
        return contains(key) ? new SortedTree<>(order, Node.without(root, order, key)) : this;
    }
}

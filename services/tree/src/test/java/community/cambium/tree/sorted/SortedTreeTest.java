package community.cambium.tree.sorted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTreeTest {
    private static final int MANY = 100_000;

    private final AtomicInteger comparisons = new AtomicInteger();
    private final Comparator<Integer> counting = (one, other) -> {
        comparisons.incrementAndGet();
        return one.compareTo(other);
    };

    private static <K, V> Map<K, V> entries(SortedTree<K, V> tree) {
        Map<K, V> entries = new LinkedHashMap<>();
        tree.forEach(entries::put);
        return entries;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itHoldsWhatAnOrdinaryMapHoldsWhateverIsDone(long seed) {
        Random random = new Random(seed);
        TreeMap<Integer, String> model = new TreeMap<>();
        SortedTree<Integer, String> tree = SortedTree.empty(Comparator.naturalOrder());
        for (int step = 0; step < 3_000; step++) {
            int key = random.nextInt(200);
            boolean adds = random.nextInt(1_000) < (step / 500 % 2 == 0 ? 700 : 300);
            SortedTree<Integer, String> before = tree;
            Map<Integer, String> entriesBefore = new TreeMap<>(model);
            tree = adds ? tree.with(key, "step " + step) : tree.without(key);
            if (adds) {
                model.put(key, "step " + step);
            } else {
                model.remove(key);
            }
            assertThat(tree.size()).isEqualTo(model.size());
            assertThat(tree.get(key)).isEqualTo(model.get(key));
            assertThat(entries(tree)).containsExactlyEntriesOf(model);
            assertThat(entries(before)).as("the map before").containsExactlyEntriesOf(entriesBefore);
        }
    }

    @Test
    void keysUpToAnyOneAreCounted() {
        SortedTree<Integer, Integer> tree = SortedTree.empty(Comparator.naturalOrder());
        assertThat(tree.upTo(5)).isZero();
        for (int key = 0; key < 1_000; key += 10) {
            tree = tree.with(key, key);
        }
        for (int key = -5; key < 1_010; key++) {
            int counted = key < 0 ? 0 : Math.min(100, key / 10 + 1);
            assertThat(tree.upTo(key)).as("up to %d", key).isEqualTo(counted);
        }
    }

    @Test
    void valuesAreFoundByTheirPlace() {
        SortedTree<Integer, String> tree = SortedTree.empty(Comparator.naturalOrder());
        for (int key = 0; key < 500; key++) {
            tree = tree.with(key * 7 % 500, "value " + key * 7 % 500);
        }
        for (int place = 0; place < 500; place++) {
            assertThat(tree.at(place)).isEqualTo("value " + place);
        }
        SortedTree<Integer, String> full = tree;
        assertThatThrownBy(() -> full.at(500)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> full.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void oneMadeOfRisingKeysIsAsGoodAsOneMadeStepByStep() {
        List<Map.Entry<Integer, String>> rising = IntStream.range(0, 1_000)
                .mapToObj(key -> Map.entry(key, "value " + key))
                .toList();
        SortedTree<Integer, String> tree = SortedTree.of(Comparator.naturalOrder(), rising);
        assertThat(tree.values())
                .isEqualTo(rising.stream().map(Map.Entry::getValue).toList());
        assertThat(tree.without(500).size()).isEqualTo(999);
        assertThatThrownBy(
                        () -> SortedTree.of(Comparator.naturalOrder(), List.of(Map.entry(2, "b"), Map.entry(1, "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> SortedTree.of(Comparator.naturalOrder(), List.of(Map.entry(1, "b"), Map.entry(1, "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Weight-balanced trees of this kind are at most 2.41 times as deep as the logarithm of their size
    /// to the base of 2.
    @Test
    void noStepLooksAtMoreThanAFewKeysHoweverManyThereAre() {
        int most = (int) Math.ceil(2.41 * Math.log(MANY + 1) / Math.log(2)) + 1;
        SortedTree<Integer, Integer> tree = SortedTree.empty(counting);
        for (int key = 0; key < MANY; key++) {
            comparisons.set(0);
            tree = tree.with(key, key);
            assertThat(comparisons.get()).isLessThanOrEqualTo(most);
        }
        List<Integer> keys = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
        Collections.shuffle(keys, new Random(1));
        for (Integer key : keys.subList(0, MANY - 10)) {
            comparisons.set(0);
            tree = tree.without(key);
            assertThat(comparisons.get()).as("found, then removed").isLessThanOrEqualTo(2 * most);
        }
        assertThat(tree.size()).isEqualTo(10);
    }
}

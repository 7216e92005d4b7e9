package community.cambium.tree.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.MessageTreeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackedTreesTest {
    @Test
    void treesAreUnpackedInTheOrderInWhichTheyWerePacked() {
        Random random = new Random(1);
        List<MessageTreeId> trees = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            trees.add(new MessageTreeId(new UUID(random.nextLong(), random.nextLong())));
        }
        assertThat(PackedTrees.unpack(PackedTrees.pack(trees))).isEqualTo(trees);
        assertThat(PackedTrees.unpack(PackedTrees.pack(List.of()))).isEmpty();
    }

    @Test
    void aTextThatIsCutOffIsNotTakenForFewerTrees() {
        String packed = PackedTrees.pack(List.of(new MessageTreeId(new UUID(1, 2)), new MessageTreeId(new UUID(3, 4))));
        assertThatThrownBy(() -> PackedTrees.unpack(packed.substring(0, 32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PackedTrees.unpack("no trees!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfIdsIsThatOfTheirTexts() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            MessageTreeId one = new MessageTreeId(new UUID(random.nextLong(), random.nextLong()));
            MessageTreeId other = new MessageTreeId(new UUID(
                    random.nextBoolean() ? one.value().getMostSignificantBits() : random.nextLong(),
                    random.nextLong()));
            assertThat(Integer.signum(TreeIds.AS_TEXT.compare(one, other)))
                    .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
        }
    }
}

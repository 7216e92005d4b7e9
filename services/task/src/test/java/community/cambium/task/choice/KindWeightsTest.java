package community.cambium.task.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KindWeightsTest {
    private static final int DRAWS = 200_000;

    private static Map<WorkGroup, Double> sharesAmong(Set<WorkGroup> withWork) {
        Map<WorkGroup, Double> shares = new EnumMap<>(WorkGroup.class);
        for (long seed = 0; seed < DRAWS; seed++) {
            List<WorkGroup> order = KindWeights.STANDARD.order(new Draw(seed));
            WorkGroup first =
                    order.stream().filter(withWork::contains).findFirst().orElseThrow();
            shares.merge(first, 1.0 / DRAWS, Double::sum);
        }
        return shares;
    }

    @Test
    void withWorkOfEveryKindTheSharesAreThoseOfOpenAssistant() {
        Map<WorkGroup, Double> shares = sharesAmong(Set.of(WorkGroup.values()));
        assertThat(shares.get(WorkGroup.RANKING)).isCloseTo(0.4543, within(0.005));
        assertThat(shares.get(WorkGroup.LABEL_REPLY)).isCloseTo(0.2272, within(0.005));
        assertThat(shares.get(WorkGroup.LABEL_PROMPT)).isCloseTo(0.2272, within(0.005));
        assertThat(shares.get(WorkGroup.REPLY)).isCloseTo(0.0909, within(0.005));
        assertThat(shares.get(WorkGroup.PROMPT)).isCloseTo(0.0005, within(0.0004));
    }

    @Test
    void aKindWithoutWorkLeavesItsShareToTheOthers() {
        Map<WorkGroup, Double> shares = sharesAmong(Set.of(WorkGroup.LABEL_PROMPT, WorkGroup.REPLY));
        assertThat(shares.get(WorkGroup.LABEL_PROMPT)).isCloseTo(5.0 / 7, within(0.005));
        assertThat(shares.get(WorkGroup.REPLY)).isCloseTo(2.0 / 7, within(0.005));
    }

    @Test
    void everyGroupIsTriedOnceAndOneOfWeightZeroNever() {
        assertThat(KindWeights.STANDARD.order(new Draw(5))).containsExactlyInAnyOrder(WorkGroup.values());
        assertThat(new KindWeights(0, 0, 1, 0, 1).order(new Draw(5)))
                .containsExactlyInAnyOrder(WorkGroup.LABEL_PROMPT, WorkGroup.PROMPT);
        assertThatIllegalArgumentException().isThrownBy(() -> new KindWeights(-1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KindWeights(Double.NaN, 0, 0, 0, 0));
    }

    @Test
    void theSameSeedChoosesTheSameAndNumbersAreSpreadEvenly() {
        assertThat(KindWeights.STANDARD.order(new Draw(42))).isEqualTo(KindWeights.STANDARD.order(new Draw(42)));
        int[] counts = new int[10];
        for (long seed = 0; seed < 100_000; seed++) {
            double number = new Draw(seed).at(3);
            assertThat(number).isBetween(0.0, Math.nextDown(1.0));
            counts[new Draw(seed).below(10, 4)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(9_500, 10_500);
        }
    }
}

package community.cambium.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelMeansTest {
    @Test
    void aMeanIsTheNearestNumberToTheExactOne() {
        assertThat(mean(List.of(0.25, 0.0, 0.0)).value()).isEqualTo(0.08333333333333333);
        assertThat(mean(List.of(1.0, 0.0, 0.0)).value()).isEqualTo(0.3333333333333333);
        assertThat(mean(List.of(1.0, 1.0, 0.0)).value()).isEqualTo(0.6666666666666666);
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        Random random = new Random(1);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(random.nextDouble());
        }
        LabelMeans.Mean first = mean(values);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(values, random);
            assertThat(mean(values)).isEqualTo(first);
        }
    }

    @Test
    void anUnansweredLabelDoesNotCount() {
        LabelMeans means = new LabelMeans();
        means.add(Map.of(Label.SPAM, 0.0, Label.QUALITY, 1.0));
        means.add(Map.of(Label.SPAM, 1.0));
        assertThat(means.means())
                .isEqualTo(Map.of(Label.SPAM, new LabelMeans.Mean(0.5, 2), Label.QUALITY, new LabelMeans.Mean(1.0, 1)));
        assertThat(means.means().firstKey()).isEqualTo(Label.SPAM);
    }

    private static LabelMeans.Mean mean(List<Double> values) {
        LabelMeans means = new LabelMeans();
        values.forEach(value -> means.add(Map.of(Label.QUALITY, value)));
        return Objects.requireNonNull(means.means().get(Label.QUALITY));
    }
}

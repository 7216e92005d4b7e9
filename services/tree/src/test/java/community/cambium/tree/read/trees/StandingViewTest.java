package community.cambium.tree.read.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingViewTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatIsCountedQuicklyIsCountedEveryTenSeconds() {
        Instant done = BEGUN.plusMillis(20);
        assertThat(StandingView.restUntil(BEGUN, done)).isEqualTo(done.plusSeconds(10));
    }

    @Test
    void whatTakesLongToCountTakesAFiftiethOfTheTime() {
        Instant done = BEGUN.plusSeconds(2);
        assertThat(StandingView.restUntil(BEGUN, done)).isEqualTo(done.plusSeconds(100));
    }
}

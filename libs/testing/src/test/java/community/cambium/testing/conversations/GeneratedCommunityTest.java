package community.cambium.testing.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import community.cambium.events.ContributorId;
import community.cambium.testing.conversations.GeneratedCommunity.Worth;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedCommunityTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PEOPLE = 6_000;

    private final GeneratedCommunity community = new GeneratedCommunity(3, PEOPLE, 100, BEGINNING);

    @Test
    void theSameSeedGivesTheSamePeopleDoingTheSame() {
        GeneratedCommunity again = new GeneratedCommunity(3, PEOPLE, 100, BEGINNING);
        for (int i = 0; i < 100; i++) {
            assertThat(again.somebody()).isEqualTo(community.somebody());
            assertThat(again.nextArrival()).isEqualTo(community.nextArrival());
            assertThat(again.worth()).isEqualTo(community.worth());
            assertThat(again.newId()).isEqualTo(community.newId());
        }
        assertThat(new GeneratedCommunity(4, PEOPLE, 100, BEGINNING).somebody()).isNotEqualTo(community.somebody());
    }

    @Test
    void mostPeopleComeOnceAndAFewOfThemDoMuch() {
        Map<ContributorId, Integer> messages = new HashMap<>();
        IntStream.range(0, 2_019).forEach(_ -> messages.merge(community.somebody(), 1, Integer::sum));
        List<Integer> most = messages.values().stream().sorted((a, b) -> b - a).toList();
        double ofTheBusiest =
                most.stream().limit(most.size() / 10).mapToInt(n -> n).sum() / 2_019.0;
        double once = most.stream().filter(n -> n == 1).count() / (double) most.size();
        assertThat(most.size()).isCloseTo(1_055, within(100));
        assertThat(ofTheBusiest).isCloseTo(0.43, within(0.05));
        assertThat(once).isCloseTo(0.74, within(0.05));
    }

    @Test
    void textsAreAsLongAsRealOnes() {
        List<Integer> lengths = IntStream.range(0, 20_000)
                .map(_ -> community.length())
                .sorted()
                .boxed()
                .toList();
        assertThat(lengths.getFirst()).isPositive();
        assertThat(lengths.getLast()).isLessThanOrEqualTo(2_000);
        assertThat(lengths.get(10_000)).isBetween(180, 240);
        assertThat(lengths.get(1_000)).isBetween(15, 30);
    }

    @Test
    void promptsArriveAsOftenAsTheyShouldAndMoreOftenInTheEvening() {
        int evening = 0;
        int morning = 0;
        Instant last = BEGINNING;
        for (int i = 0; i < 50_000; i++) {
            last = community.nextArrival();
            int hour = last.atOffset(ZoneOffset.UTC).getHour();
            evening += hour >= 18 && hour < 22 ? 1 : 0;
            morning += hour >= 6 && hour < 10 ? 1 : 0;
        }
        assertThat(Duration.between(BEGINNING, last).toHours()).isBetween(480L, 520L);
        assertThat(evening / (double) morning).isCloseTo(1.207 / 0.793, within(0.12));
    }

    @Test
    void reviewersAgreeAsMuchAsRealOnesDid() {
        int[] messages = new int[4];
        double quality = 0;
        for (int i = 0; i < 17_790; i++) {
            Worth worth = community.worth();
            int votes = 0;
            for (int vote = 0; vote < 3; vote++) {
                votes += community.spamVote(worth) ? 1 : 0;
                quality += community.qualityVote(worth) / 3;
            }
            messages[votes]++;
        }
        assertThat(messages[0]).isCloseTo(16_620, within(200));
        assertThat(messages[1]).isCloseTo(910, within(120));
        assertThat(messages[2]).isCloseTo(210, within(60));
        assertThat(messages[3]).isCloseTo(50, within(35));
        assertThat(quality / 17_790).isCloseTo(0.648, within(0.03));
    }
}

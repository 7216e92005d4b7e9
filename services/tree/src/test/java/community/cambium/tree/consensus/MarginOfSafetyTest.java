package community.cambium.tree.consensus;

import static community.cambium.tree.consensus.Elections.ballots;
import static community.cambium.tree.consensus.Elections.ids;
import static community.cambium.tree.consensus.Elections.permutations;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarginOfSafetyTest {
    @Test
    void aSingleBallotDecidesAlone() {
        assertThat(margin("ab", "ab")).isEqualTo(1);
    }

    @Test
    void threeOfOneMindAreChangedByTwo() {
        assertThat(margin("ab", "3 ab")).isEqualTo(2);
    }

    @Test
    void manyOfOneMindAreSafe() {
        assertThat(margin("ab", "9 ab")).isEqualTo(3);
        assertThat(margin("abcd", "9 dcba")).isEqualTo(3);
    }

    @Test
    void theFirstPlaceByATieIsLostToOneBallot() {
        assertThat(margin("ab", "ab", "ba")).isEqualTo(1);
    }

    @Test
    void moreThanFourRepliesAreNotComputed() {
        assertThat(margin("abcde", "abcde")).isEqualTo(3);
    }

    @Test
    void smallElectionsAgreeWithTryingEverything() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String candidates = "abcd".substring(0, 2 + random.nextInt(2));
            List<String> orders = permutations(candidates);
            String[] words = new String[1 + random.nextInt(4)];
            for (int i = 0; i < words.length; i++) {
                words[i] = orders.get(random.nextInt(orders.size()));
            }
            assertThat(margin(candidates, words)).as("%s", List.of(words)).isEqualTo(byForce(candidates, words));
        }
    }

    private static int byForce(String candidates, String... words) {
        MessageId first = first(candidates, List.of(words));
        for (int replaced = 1; replaced <= 2; replaced++) {
            if (someReplacementChanges(candidates, List.of(words), first, replaced, 0)) {
                return replaced;
            }
        }
        return 3;
    }

    private static boolean someReplacementChanges(
            String candidates, List<String> words, MessageId first, int left, int from) {
        if (left == 0) {
            return !first(candidates, words).equals(first);
        }
        for (int i = from; i < words.size(); i++) {
            for (String order : permutations(candidates)) {
                List<String> changed = new ArrayList<>(words);
                changed.set(i, order);
                if (someReplacementChanges(candidates, changed, first, left - 1, i + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MessageId first(String candidates, List<String> words) {
        return RankedPairs.order(PairwiseTally.of(ids(candidates), ballots(words.toArray(String[]::new))))
                .getFirst();
    }

    private static int margin(String candidates, String... words) {
        return Consensus.of(Set.copyOf(ids(candidates)), ballots(words)).marginOfSafety();
    }
}

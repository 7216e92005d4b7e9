package community.cambium.tree.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds for every election, and the definition itself, on elections that nobody picked.
class GeneratedElectionsTest {
    private static final int MOST = 6;

    @Test
    void everyElectionOfUpToSixRepliesIsDecidedByTheDefinition() {
        elections(
                1,
                3,
                0,
                1_000,
                election -> assertThat(election.consensus().order())
                        .isEqualTo(RankedPairsByDefinition.order(election.candidates(), election.ballots())));
    }

    @Test
    void theOrderIsAlwaysAPermutationOfTheReplies() {
        elections(
                2,
                2,
                0,
                3_000,
                election -> assertThat(election.consensus().order())
                        .containsExactlyInAnyOrderElementsOf(election.candidates()));
    }

    @Test
    void theReplyThatBeatsEveryOtherComesFirst() {
        int[] found = new int[1];
        elections(
                3,
                4,
                0,
                3_000,
                election -> winner(election).ifPresent(winner -> {
                    found[0]++;
                    assertThat(election.consensus().order().getFirst()).isEqualTo(winner);
                }));
        assertThat(found[0]).as("elections with such a reply").isGreaterThan(1_000);
    }

    @Test
    void reversedBallotsReverseTheOrderWhereAllMarginsDiffer() {
        int[] found = new int[1];
        elections(4, 5, 0, 6_000, election -> {
            if (allMarginsDiffer(election)) {
                found[0]++;
                assertThat(election.reversed().consensus().order())
                        .isEqualTo(election.consensus().order().reversed());
            }
        });
        assertThat(found[0]).as("elections with such margins").isGreaterThan(500);
    }

    @Test
    void whereRankingsOverlapOnlyInPartThoseRepliesAreOrderedThatAllOfThemHave() {
        int[] found = new int[1];
        elections(5, 4, 8, 3_000, election -> {
            Set<MessageId> common = RankedPairsByDefinition.common(election.candidates(), election.ballots());
            Consensus consensus = election.consensus();
            if (common.size() < 2) {
                assertThat(consensus.order()).isEmpty();
                return;
            }
            found[0]++;
            assertThat(consensus.order())
                    .containsExactlyInAnyOrderElementsOf(common)
                    .isEqualTo(RankedPairsByDefinition.order(common, election.ballots()));
            assertThat(consensus.pairwiseCounts())
                    .hasSize(common.size() * (common.size() - 1) / 2)
                    .allMatch(pair -> common.contains(pair.first()) && common.contains(pair.second()));
        });
        assertThat(found[0]).as("elections with something in common").isGreaterThan(1_000);
    }

    @Test
    void everyCountIsHowManyBallotsHaveItSoAndTheTiedPairsAreThoseWithEqualCounts() {
        elections(6, 3, 0, 1_000, election -> {
            Consensus consensus = election.consensus();
            assertThat(consensus.pairwiseCounts()).allSatisfy(pair -> {
                assertThat(pair.firstBeforeSecond() - pair.secondBeforeFirst())
                        .isEqualTo(RankedPairsByDefinition.margin(pair.first(), pair.second(), election.ballots()));
                assertThat(pair.first().toString()).isLessThan(pair.second().toString());
                assertThat(consensus.tiedPairs().contains(pair))
                        .isEqualTo(pair.firstBeforeSecond() == pair.secondBeforeFirst());
            });
        });
    }

    @Test
    void theMarginOfSafetyIsTheDefinedOneForUpToThreeReplies() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            agrees(GeneratedElection.of(random, 2 + random.nextInt(2), 1 + random.nextInt(5), 4, 0));
        }
    }

    @Test
    void theMarginOfSafetyIsTheDefinedOneForFourReplies() {
        Random random = new Random(8);
        for (int round = 0; round < 12; round++) {
            agrees(GeneratedElection.of(random, 4, 1 + random.nextInt(4), 4, 0));
        }
    }

    private static void agrees(GeneratedElection election) {
        assertThat(election.consensus().marginOfSafety())
                .as(election.toString())
                .isEqualTo(RankedPairsByDefinition.marginOfSafety(election.candidates(), election.ballots()));
    }

    private static void elections(int seed, int ties, int gaps, int rounds, Consumer<GeneratedElection> check) {
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            GeneratedElection election =
                    GeneratedElection.of(random, 2 + random.nextInt(MOST - 1), 1 + random.nextInt(9), ties, gaps);
            try {
                check.accept(election);
            } catch (AssertionError failed) {
                throw new AssertionError("in round " + round + ", " + election, failed);
            }
        }
    }

    private static Optional<MessageId> winner(GeneratedElection election) {
        return election.candidates().stream()
                .filter(one -> election.candidates().stream()
                        .allMatch(other -> other.equals(one)
                                || RankedPairsByDefinition.margin(one, other, election.ballots()) > 0))
                .findFirst();
    }

    private static boolean allMarginsDiffer(GeneratedElection election) {
        List<MessageId> ids = List.copyOf(election.candidates());
        Set<Integer> sizes = new HashSet<>(Set.of(0));
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!sizes.add(Math.abs(RankedPairsByDefinition.margin(ids.get(i), ids.get(j), election.ballots())))) {
                    return false;
                }
            }
        }
        return true;
    }
}

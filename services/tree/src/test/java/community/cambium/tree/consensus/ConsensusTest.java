package community.cambium.tree.consensus;

import static community.cambium.tree.consensus.Elections.ballot;
import static community.cambium.tree.consensus.Elections.ballots;
import static community.cambium.tree.consensus.Elections.ids;
import static community.cambium.tree.consensus.Elections.letters;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.PairwiseCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    @Test
    void openAssistantsOwnElectionsComeOutAsTheyDidThere() {
        assertThat(order("wxyz", "3 wxzy", "2 wyxz", "4 xyzw", "5 xzwy", "1 ywxz"))
                .isEqualTo("xzwy");
        assertThat(order("wxyz", "1 wxzy", "2 wyxz", "5 xzwy", "1 ywxz")).isEqualTo("xzwy");
        assertThat(order("wxyz", "3 wxzy", "2 wyxz", "4 xyzw", "5 xzwy", "1 ywxz", "1000 yzwx"))
                .isEqualTo("yzwx");
        assertThat(order("cdf", "cfd", "dcf", "fcd", "dcf")).isEqualTo("cdf");
        assertThat(order("abc", "bac")).isEqualTo("bac");
        assertThat(order("ab", "ab", "ba")).isEqualTo("ab");
        assertThat(order("abc", "abc", "bca", "cab")).isEqualTo("abc");
        assertThat(order("abc", "cba", "bac", "acb")).isEqualTo("bac");
        assertThat(order("abcd", "3 dcba")).isEqualTo("dcba");
        assertThat(order("abc", "abc", "cba")).isEqualTo("abc");
        assertThat(order("abc", "2 abc", "1 cba")).isEqualTo("abc");
        assertThat(order("abcd", "3 abcd", "2 bcda", "2 cdab")).isEqualTo("abcd");
        assertThat(order("mnck", "42 mnck", "26 nckm", "15 cknm", "17 kcnm")).isEqualTo("nckm");
    }

    @Test
    void marginsOfTheDocumentedElectionAreTheDocumentedOnes() {
        PairwiseTally tally = PairwiseTally.of(ids("wxyz"), ballots("3 wxzy", "2 wyxz", "4 xyzw", "5 xzwy", "1 ywxz"));
        int[][] documented = {{0, -3, 5, -3}, {3, 0, 9, 15}, {-5, -9, 0, -1}, {3, -15, 1, 0}};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(tally.margin(i, j)).as("margin of %s over %s", i, j).isEqualTo(documented[i][j]);
            }
        }
    }

    @Test
    void onlyRepliesThatEveryBallotHasAreOrdered() {
        assertThat(order("abcd", "abc", "bcd")).isEqualTo("bc");
        assertThat(Consensus.of(Set.copyOf(ids("ab")), ballots("acb", "cab")).order())
                .isEqualTo(ids("ab"));
    }

    @Test
    void withoutTwoCommonRepliesThereIsNoOrder() {
        Consensus none = Consensus.of(Set.copyOf(ids("abc")), ballots("a", "b"));
        assertThat(none.order()).isEmpty();
        assertThat(none.marginOfSafety()).isZero();
        assertThat(Consensus.of(Set.copyOf(ids("abc")), List.of()).order()).isEmpty();
    }

    @Test
    void aSingleReplyIsTheFirstOfItsOwnOrderAndNeedsNoConsensus() {
        assertThat(Consensus.of(Set.copyOf(ids("a")), ballots("a", "a")).order())
                .isEmpty();
        assertThat(RankedPairs.order(PairwiseTally.of(ids("a"), ballots("a")))).isEqualTo(ids("a"));
        assertThat(RankedPairs.order(PairwiseTally.empty(List.of()))).isEmpty();
    }

    @Test
    void equallyGoodRepliesCountForNeither() {
        Consensus consensus =
                Consensus.of(Set.copyOf(ids("abc")), List.of(ballot("(ab)c"), ballot("c(ab)"), ballot("bca")));
        assertThat(letters(consensus.order())).isEqualTo("bca");
        assertThat(consensus.pairwiseCounts()).contains(new PairwiseCount(Elections.id('a'), Elections.id('b'), 0, 1));
    }

    @Test
    void tiedPairsAreNamedAndDecidedByTheSmallerId() {
        Consensus consensus = Consensus.of(Set.copyOf(ids("ab")), ballots("ab", "ba"));
        assertThat(consensus.tiedPairs()).isEqualTo(consensus.pairwiseCounts()).hasSize(1);
        assertThat(letters(consensus.order())).isEqualTo("ab");
    }

    @Test
    void idsAreComparedAsUnsignedBytes() {
        MessageId small = MessageId.of("7fffffff-ffff-4fff-bfff-ffffffffffff");
        MessageId large = MessageId.of("80000000-0000-4000-8000-000000000000");
        Consensus tie = Consensus.of(
                Set.of(large, small),
                List.of(Ballot.strict(List.of(large, small)), Ballot.strict(List.of(small, large))));
        assertThat(tie.order()).containsExactly(small, large);
        assertThat(large.value()).as("Java's own order is the other way").isLessThan(small.value());
    }

    @Test
    void idsThatDifferInTheirLastHalfOnlyAreComparedAsUnsignedBytesToo() {
        MessageId small = MessageId.of("018f5c3e-0000-7000-7fff-ffffffffffff");
        MessageId large = MessageId.of("018f5c3e-0000-7000-8000-000000000000");
        Consensus tie = Consensus.of(Set.of(large, small), List.of(new Ballot(List.of(List.of(large, small)))));
        assertThat(tie.order()).containsExactly(small, large);
        assertThat(large.value()).as("Java's own order is the other way").isLessThan(small.value());
    }

    @Test
    void everyRandomElectionIsDecidedAsTheOriginalDid() {
        Random random = new Random(20221122);
        for (int round = 0; round < 20_000; round++) {
            List<MessageId> candidates = ids("abcde".substring(0, 2 + random.nextInt(4)));
            List<Ballot> ballots = new ArrayList<>();
            int voters = 1 + random.nextInt(7);
            for (int voter = 0; voter < voters; voter++) {
                ballots.add(randomBallot(candidates, random));
            }
            PairwiseTally tally = PairwiseTally.of(candidates, ballots);
            List<MessageId> order = RankedPairs.order(tally);
            assertThat(order).as("%s", ballots).isEqualTo(OriginalRankedPairs.order(tally));
            assertThat(order).containsExactlyInAnyOrderElementsOf(candidates);
        }
    }

    @Test
    void theOrderOfTheBallotsDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Ballot> ballots = new ArrayList<>();
            for (int voter = 0; voter < 5; voter++) {
                ballots.add(randomBallot(ids("abcd"), random));
            }
            Consensus first = Consensus.of(Set.copyOf(ids("abcd")), ballots);
            Collections.shuffle(ballots, random);
            assertThat(Consensus.of(Set.copyOf(ids("dcba")), ballots)).isEqualTo(first);
        }
    }

    private static Ballot randomBallot(List<MessageId> candidates, Random random) {
        List<MessageId> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        List<List<MessageId>> groups = new ArrayList<>();
        for (MessageId id : shuffled) {
            if (!groups.isEmpty() && random.nextInt(4) == 0) {
                groups.getLast().add(id);
            } else {
                groups.add(new ArrayList<>(List.of(id)));
            }
        }
        return new Ballot(groups);
    }

    private static String order(String candidates, String... ballots) {
        return letters(
                Consensus.of(Set.copyOf(ids(candidates)), ballots(ballots)).order());
    }
}

package community.cambium.tree.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.AuthorBarred;
import community.cambium.events.LotteryEvent.AuthorReadmitted;
import community.cambium.events.LotteryEvent.BacklogTreeChosen;
import community.cambium.events.LotteryEvent.NothingToRank;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptLeftLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptReviewFailed;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.LotteryEvent.TreeEnteredBacklog;
import community.cambium.events.LotteryEvent.TreeEnteredRanking;
import community.cambium.events.LotteryEvent.TreeLeftBacklog;
import community.cambium.events.LotteryEvent.TreeLeftRanking;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Reason;
import community.cambium.events.WantId;
import community.cambium.eventstore.StateForm;
import community.cambium.tree.lottery.LotteryCommand.BarAuthor;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.ConsiderBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.EnterRanking;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FailRanking;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.LeaveBacklog;
import community.cambium.tree.lottery.LotteryCommand.LeaveLottery;
import community.cambium.tree.lottery.LotteryCommand.LeaveRanking;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.lottery.LotteryCommand.ReadmitAuthor;
import community.cambium.tree.lottery.LotteryCommand.Reconsider;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Standing;
import community.cambium.tree.parameters.TreeParameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written down of a lottery stands for all that it remembers.
class WrittenLotteryTest {
    private static final StateForm<Lottery, WrittenLottery> FORM =
            StateForm.of(WrittenLottery.class, 1, WrittenLottery::of, WrittenLottery::read);
    private static final int TREES = 60;
    private static final int AUTHORS = 8;
    private static final int STEPS = 2_000;
    private static final TreeParameters SMALL = TreeParameters.standard()
            .with(Parameter.MAX_ACTIVE_TREES, 5)
            .with(Parameter.MAX_INITIAL_PROMPT_REVIEW, 10)
            .with(Parameter.MAX_PROMPT_LOTTERY_WAITING, 20);
    private static final TreeParameters SMALLER = SMALL.with(Parameter.MAX_PROMPT_LOTTERY_WAITING, 5);

    private int occasions;

    private Occasion occasion(Random random) {
        occasions++;
        return new Occasion(
                ParametersInForce.everywhere(random.nextInt(20) == 0 ? SMALLER : SMALL),
                new UUID(0x7000L, occasions),
                random.nextLong(),
                new Standing(Map.of(author(1), 3, author(2), 1), Map.of()));
    }

    private static ContributorId author(int number) {
        return new ContributorId(new UUID(1, number));
    }

    private static MessageTreeId tree(Random random) {
        return new MessageTreeId(new UUID(0x7000L, Long.MIN_VALUE + random.nextInt(TREES) * 7_919L));
    }

    private LotteryCommand something(Lottery lottery, Random random) {
        Occasion now = occasion(random);
        MessageTreeId tree = tree(random);
        ContributorId author = author(random.nextInt(AUTHORS));
        List<WantId> wants = List.copyOf(lottery.prompts().free().keySet());
        WantId want = wants.isEmpty() ? null : wants.get(random.nextInt(wants.size()));
        return switch (random.nextInt(17)) {
            case 0 -> new OpenLanguage("en", now);
            case 1, 2 -> new BeginPromptReview("en", tree, want, now);
            case 3 -> new FailPromptReview("en", tree, now);
            case 4, 5, 6 -> new EnterLottery("en", tree, author, random.nextInt(5) == 0, now);
            case 7 -> new LeaveLottery("en", tree, now);
            case 8 -> new FreePlace("en", tree, now);
            case 9 -> new BarAuthor("en", author, now);
            case 10 -> new ReadmitAuthor("en", author, now);
            case 11 -> new EnterBacklog("en", tree, now);
            case 12 -> random.nextBoolean() ? new LeaveBacklog("en", tree, now) : new Reconsider("en", now);
            case 13 -> new EnterRanking("en", tree, now);
            case 14 -> new LeaveRanking("en", tree, now);
            case 15 -> new FailRanking("en", tree, now);
            default -> new ConsiderBacklog("en", random.nextInt(4) == 0, now);
        };
    }

    private static Lottery after(Lottery lottery, List<LotteryEvent> events) {
        Lottery next = lottery;
        for (LotteryEvent event : events) {
            next = Lottery.evolve(next, event);
        }
        return next;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLotteryThatWasWrittenAndReadDecidesLikeOneThatReadAllEvents(long seed) {
        Random random = new Random(seed);
        Lottery all = Lottery.EMPTY;
        Lottery read = Lottery.EMPTY;
        int decided = 0;
        for (int step = 0; step < STEPS; step++) {
            LotteryCommand command = something(all, random);
            List<LotteryEvent> events = LotteryDecider.decide(all, command);
            assertThat(LotteryDecider.decide(read, command)).isEqualTo(events);
            decided += events.size();
            all = after(all, events);
            read = after(read, events);
            if (step % 10 == 0) {
                read = FORM.read(FORM.write(read));
            }
            assertThat(WrittenLottery.of(read)).isEqualTo(WrittenLottery.of(all));
        }
        assertThat(decided).isGreaterThan(STEPS / 2);
    }

    /// Old snapshots are dropped when the shape of the form changes. Where this test fails and the shape is the same,
    /// the same events have come to mean another state, and the number of the rules in the form of lotteries must
    /// be raised.
    @Test
    void theSameEventsLeadToTheSameWrittenLotteryAsEver() throws NoSuchAlgorithmException {
        Random random = new Random(5);
        Lottery lottery = Lottery.EMPTY;
        for (int step = 0; step < STEPS; step++) {
            lottery = Lottery.evolve(lottery, anything(random, step));
        }
        String written = new String(FORM.write(lottery), StandardCharsets.UTF_8);
        assertThat(List.of(FORM.version(), digest(written))).containsExactly("1-dc764c4e717b", "1dafb1c30a2e1d77");
    }

    private static LotteryEvent anything(Random random, int step) {
        MessageTreeId tree = tree(random);
        MessageTreeId other = tree(random);
        ContributorId author = author(random.nextInt(AUTHORS));
        WantId want = new WantId(new UUID(2, random.nextInt(STEPS)));
        Reason because = new Reason("rule", Map.of(), List.of());
        return switch (random.nextInt(18)) {
            case 0 -> new PromptsWanted("en", new WantId(new UUID(2, step)), 1 + random.nextInt(3), null, false, null);
            case 1 -> new PromptsWithdrawn("en", want, because);
            case 2 -> new PromptReviewBegun("en", tree, want);
            case 3 -> new PromptReviewFailed("en", tree);
            case 4, 5 -> new PromptEnteredLottery("en", tree, author, random.nextBoolean());
            case 6 -> new PromptLeftLottery("en", tree);
            case 7 -> new PromptDrawn("en", tree, 1, List.of(), 1);
            case 8 -> new PlaceGiven("en", tree);
            case 9 -> new PlaceFreed("en", tree);
            case 10 -> new AuthorBarred("en", author, List.of(tree, other));
            case 11 -> new AuthorReadmitted("en", author, List.of(tree));
            case 12 -> new TreeEnteredBacklog("en", tree);
            case 13 -> new BacklogTreeChosen("en", tree, 1, 1, because);
            case 14 -> new TreeEnteredRanking("en", tree);
            case 15 -> new TreeLeftRanking("en", tree);
            case 16 -> new NothingToRank("en", tree);
            default -> new TreeLeftBacklog("en", other);
        };
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}

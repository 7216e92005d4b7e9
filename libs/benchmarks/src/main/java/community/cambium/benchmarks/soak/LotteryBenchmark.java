package community.cambium.benchmarks.soak;

import community.cambium.benchmarks.harness.Report;
import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstore.StateForm;
import community.cambium.testing.conversations.GeneratedCommunity;
import community.cambium.tree.lottery.Lottery;
import community.cambium.tree.lottery.LotteryCommand;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryDecider;
import community.cambium.tree.lottery.WrittenLottery;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// The rules of the lottery alone, without a database: whether a step of it takes longer the more trees it has seen
/// and the more of them wait, and what it costs to write its state down.
public final class LotteryBenchmark {
    private static final int TREES = Integer.getInteger("lottery.trees", 100_000);
    private static final int TENTHS = 10;
    private static final int WAITING = 100;
    private static final int PEOPLE = 6_000;
    private static final double PROMPTS_PER_HOUR = 60;
    private static final long SEED = 11;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final StateForm<Lottery, WrittenLottery> FORM =
            StateForm.of(WrittenLottery.class, 1, WrittenLottery::of, WrittenLottery::read);

    private final GeneratedCommunity people = new GeneratedCommunity(SEED, PEOPLE, PROMPTS_PER_HOUR, BEGINNING);
    private final ParametersInForce parameters = ParametersInForce.everywhere(TreeParameters.standard());
    private final Deque<MessageTreeId> growing = new ArrayDeque<>();
    private final boolean imported;
    private Lottery lottery = Lottery.EMPTY;
    private long steps;
    private long events;

    private LotteryBenchmark(boolean imported) {
        this.imported = imported;
    }

    public static void run(Report report) {
        new LotteryBenchmark(false).trees(TREES / TENTHS);
        report.line("Trees come, wait, are drawn and leave:");
        new LotteryBenchmark(false).measure(report);
        report.line("Imported trees come, and all but a few go on waiting:");
        new LotteryBenchmark(true).measure(report);
    }

    private void measure(Report report) {
        report.head("trees", "steps/s", "events", "state, MB", "written, ms", "read, ms");
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            long before = steps;
            long begin = System.nanoTime();
            trees(TREES / TENTHS);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long writing = System.nanoTime();
            byte[] written = FORM.write(lottery);
            long reading = System.nanoTime();
            lottery = FORM.read(written);
            long read = System.nanoTime();
            report.row(
                    rounded("%,.0f", (double) TREES * tenth / TENTHS),
                    rounded("%,.0f", (steps - before) / seconds),
                    rounded("%,.0f", (double) events),
                    rounded("%.1f", written.length / 1e6),
                    rounded("%.0f", (reading - writing) / 1e6),
                    rounded("%.0f", (read - reading) / 1e6));
        }
    }

    private void trees(int number) {
        for (int i = 0; i < number; i++) {
            MessageTreeId tree = new MessageTreeId(people.newId());
            ContributorId author = people.somebody();
            if (!imported) {
                step(new BeginPromptReview("en", tree, null, occasion()));
            }
            step(new EnterLottery("en", tree, author, imported, occasion()));
            if (lottery.waiting().size() > WAITING && (!imported || i % TENTHS == 0)) {
                step(new FreePlace("en", growing.removeFirst(), occasion()));
            }
        }
    }

    private void step(LotteryCommand command) {
        steps++;
        for (LotteryEvent event : LotteryDecider.decide(lottery, command)) {
            events++;
            lottery = Lottery.evolve(lottery, event);
            switch (event) {
                case PromptDrawn drawn -> growing.addLast(drawn.treeId());
                case PlaceGiven given -> growing.addLast(given.treeId());
                default -> {} // no place is taken
            }
        }
    }

    private Occasion occasion() {
        return new Occasion(parameters, people.newId(), people.choose(Integer.MAX_VALUE));
    }

    private static String rounded(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}

package community.cambium.benchmarks.soak;

import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.standalone.StandaloneService;
import community.cambium.testing.conversations.GeneratedCommunity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Very many trees from prompt to export as fast as the tree service decides them, through its own policies,
/// deciders, store and views on a durable PostgreSQL: whether anything slows down as the log grows. By tenths of the
/// trees.
public final class SoakBenchmark {
    private static final int TREES = Integer.getInteger("soak.trees", 100_000);
    private static final int TENTHS = 10;

    /// More than by default, so that batches are full.
    private static final int GROWING = 100;

    private static final int BATCH = 500;
    private static final int PEOPLE = 6_000;
    private static final double PROMPTS_PER_HOUR = 60;
    private static final long SEED = 11;
    private static final String LANGUAGE = "en";
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final Report report;
    private final TreeUnderLoad tree;
    private final WorkingCommunity community =
            new WorkingCommunity(new GeneratedCommunity(SEED, PEOPLE, PROMPTS_PER_HOUR, BEGINNING), TREES, BEGINNING);
    private final List<String[]> rows = new ArrayList<>();
    private long facts;
    private long decided;

    private SoakBenchmark(Report report, TreeUnderLoad tree) {
        this.report = report;
        this.tree = tree;
    }

    public static void run(Report report) throws Exception {
        // Nothing may read along: facts are told here, and what the service decides is read from its store.
        Map<String, ?> quiet = Map.of(
                "cambium.subscriptions.enabled", "false",
                "cambium.relay.enabled", "false",
                "cambium.topics.prefix", "soak",
                "cambium.tree.languages", LANGUAGE,
                "cambium.tree.parameters.max-active-trees", GROWING);
        try (RunningCambium cambium = RunningCambium.start(quiet)) {
            new SoakBenchmark(report, new TreeUnderLoad(cambium.service(StandaloneService.TREE))).soak();
        }
    }

    private void soak() throws IOException {
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            int trees = community.ended();
            long events = facts + decided;
            long begin = System.nanoTime();
            goOnUntil((int) ((long) TREES * tenth / TENTHS));
            double seconds = (System.nanoTime() - begin) / 1e9;
            measured(tenth, (community.ended() - trees) / seconds, (facts + decided - events) / seconds);
        }
        report.line(String.format(
                Locale.ROOT, "%,d trees, %,d facts, %,d events decided", community.ended(), facts, decided));
        report.head(
                "tenth",
                "trees/s",
                "events/s",
                "deciding",
                "slowest batch, ms",
                "lottery events",
                "lottery MB",
                "lottery from snapshot, ms",
                "from all events, ms",
                "heap after GC, MiB",
                "resident, MiB");
        rows.forEach(report::row);
    }

    private void goOnUntil(int trees) {
        while (community.ended() < trees) {
            List<RecordedEvent> own = tree.next(BATCH);
            if (!own.isEmpty()) {
                tree.tell(own);
                own.forEach(event -> community.hear(event.event()));
            }
            List<RecordedEvent> batch = community.tell(BATCH);
            if (!batch.isEmpty()) {
                tree.tell(batch);
            } else if (own.isEmpty()) {
                throw new IllegalStateException(
                        "nothing is left to do, but only " + community.ended() + " trees came to their end");
            }
            facts += batch.size();
            decided += own.size();
        }
    }

    private void measured(int tenth, double treesPerSecond, double eventsPerSecond) throws IOException {
        long[] lottery = tree.lottery(LANGUAGE);
        String[] row = {
            Integer.toString(tenth),
            rounded("%.1f", treesPerSecond),
            rounded("%,.0f", eventsPerSecond),
            rounded("%.2f", tree.decidingShare()),
            rounded("%,.0f", tree.slowestMillis()),
            rounded("%,.0f", lottery[0]),
            rounded("%.1f", lottery[1] / 1e6),
            rounded("%,.0f", tree.coldLotteryMillis(LANGUAGE)),
            rounded("%,.0f", tree.wholeLotteryMillis(LANGUAGE)),
            rounded("%,.0f", heapAfterCollection() / 1048576.0),
            rounded("%,.0f", resident() / 1048576.0)
        };
        report.note(String.join(", ", row));
        rows.add(row);
    }

    private static String rounded(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }

    private static long heapAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}

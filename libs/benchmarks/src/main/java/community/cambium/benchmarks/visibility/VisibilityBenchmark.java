package community.cambium.benchmarks.visibility;

import community.cambium.benchmarks.harness.Caller;
import community.cambium.benchmarks.harness.Figure;
import community.cambium.benchmarks.harness.PromptWork;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.http.CallerRole;
import community.cambium.standalone.StandaloneService;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// The time from the acknowledgement of a prompt to its tree in the tree view, beside a bare record's way through the
/// same broker. On the way: the relay, the broker, tree's decision, the relay again, the broker again, the view.
public final class VisibilityBenchmark {
    private static final int WARM_UP = 300;
    private static final int SAMPLES = 1_000;
    private static final int EVERY = 10;
    private static final long POLL_NANOS = 1_000_000;

    private VisibilityBenchmark() {}

    public static void run(Report report) throws Exception {
        try (RunningCambium cambium = RunningCambium.start(Map.of("cambium.tree.languages", "en"));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                BareRoundTrip trip = BareRoundTrip.start(cambium)) {
            Caller reader = new Caller(
                    client,
                    cambium.url(StandaloneService.TREE),
                    cambium.token(UUID.randomUUID(), CallerRole.CONTRIBUTOR));
            PromptWork work = PromptWork.prepare(cambium, client, 3);
            List<Double> seen = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                if (i % (SAMPLES / 2) == 0) {
                    work = PromptWork.prepare(cambium, client, 3);
                }
                double time = untilSeen(reader, work.write());
                double limit = i % EVERY == 0 ? trip.milliseconds() : Double.NaN;
                if (i >= 0) {
                    seen.add(time);
                    if (!Double.isNaN(limit)) {
                        bare.add(limit);
                    }
                }
            }
            report.head("what", "samples", "median ms", "p99 ms", "longest ms");
            row(report, new Figure("prompt acknowledged until seen in the tree view", seen));
            row(report, new Figure("bare record, produced until consumed", bare));
        }
    }

    private static void row(Report report, Figure figure) {
        report.row(
                figure.name(),
                Integer.toString(figure.rounds().size()),
                number(figure.median()),
                number(figure.quantile(0.99)),
                number(figure.rounds().getLast()));
    }

    private static String number(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }

    private static double untilSeen(Caller reader, String tree) throws Exception {
        long acknowledged = System.nanoTime();
        while (reader.get("/trees/" + tree).status() != 200) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }
}

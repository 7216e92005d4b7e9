package community.cambium.benchmarks.rebuild;

import community.cambium.benchmarks.harness.Contender;
import community.cambium.benchmarks.harness.Figure;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.benchmarks.harness.SideBySide;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import community.cambium.eventstream.project.rebuild.RebuildReport;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.standalone.StandaloneService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Events per second of a bulk rebuild of each view of task, tree and export, with the comparison and the switch,
/// beside consumers that only decode the same events and a COPY of the same rows into a table with the same key.
public final class RebuildBenchmark {
    private static final int TREES = 2_000;
    private static final int MESSAGES_PER_TREE = 12;
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 3;
    private static final List<StandaloneService> SERVICES =
            List.of(StandaloneService.TASK, StandaloneService.TREE, StandaloneService.EXPORT);
    private static final Set<String> SOURCES = Set.of("task", "tree");

    private RebuildBenchmark() {}

    public static void run(Report report) throws Exception {
        // Nothing may read along: the log is written here, and no service shall answer to it.
        Map<String, String> quiet = Map.of(
                "cambium.subscriptions.enabled", "false",
                "cambium.relay.enabled", "false",
                "cambium.topics.prefix", "generated",
                "cambium.tree.languages", "en");
        try (RunningCambium cambium = RunningCambium.start(quiet)) {
            GeneratedLog log = GeneratedLog.write(
                    cambium.service(StandaloneService.TREE).getBean(KafkaClients.class), TREES, MESSAGES_PER_TREE);
            report.note(log.events() + " events of " + TREES + " trees");
            List<String[]> rows = new ArrayList<>();
            for (StandaloneService service : SERVICES) {
                for (Projection<?, ?> view : cambium.service(service)
                        .getBean(ProjectionRebuilds.class)
                        .all()) {
                    if (SOURCES.containsAll(view.services())) {
                        rows.add(measure(cambium, service, view, log, report));
                    }
                }
            }
            report.head(
                    "view",
                    "events",
                    "rows",
                    "rebuilt, events/s",
                    "only decoded, events/s",
                    "rebuilt, rows/s",
                    "bare COPY, rows/s",
                    "share of COPY");
            rows.forEach(report::row);
        }
    }

    private static String[] measure(
            RunningCambium cambium, StandaloneService service, Projection<?, ?> view, GeneratedLog log, Report report)
            throws Exception {
        ProjectionRebuilds rebuilds = cambium.service(service).getBean(ProjectionRebuilds.class);
        log.markAsRead(cambium.database(service), view);
        rebuilds.rebuild(view.name(), true);
        BareConsumers consumers = new BareConsumers(log, view.services());
        AtomicReference<RebuildReport> last = new AtomicReference<>();
        try (BareCopy copy = BareCopy.of(cambium.database(service), view.table())) {
            List<Figure> figures = new SideBySide(WARM_UPS, ROUNDS, report)
                    .measure(List.of(
                            new Contender(view.name() + ", only decoded, events/s", consumers::eventsPerSecond),
                            new Contender(view.name() + ", bare COPY, rows/s", copy::rowsPerSecond),
                            new Contender(view.name() + ", rebuilt, events/s", () -> rebuilt(rebuilds, view, last))));
            RebuildReport rebuilt = last.get();
            double rowsPerEvent = (double) rebuilt.rows() / rebuilt.events();
            Figure rows = new Figure(
                    "rebuilt rows",
                    figures.get(2).rounds().stream()
                            .map(events -> events * rowsPerEvent)
                            .toList());
            return new String[] {
                service.word() + ": " + view.name(),
                String.format(Locale.ROOT, "%,d", rebuilt.events()),
                String.format(Locale.ROOT, "%,d", rebuilt.rows()),
                figures.get(2).text(),
                figures.get(0).text(),
                rows.text(),
                figures.get(1).text(),
                rows.shareOf(figures.get(1))
            };
        }
    }

    private static double rebuilt(
            ProjectionRebuilds rebuilds, Projection<?, ?> view, AtomicReference<RebuildReport> last) {
        RebuildReport rebuilt = rebuilds.rebuild(view.name(), false);
        if (!rebuilt.switched() || rebuilt.setAside() > 0) {
            throw new IllegalStateException("the same log gave other rows: " + rebuilt);
        }
        last.set(rebuilt);
        return rebuilt.events() / (rebuilt.took().toNanos() / 1e9);
    }
}

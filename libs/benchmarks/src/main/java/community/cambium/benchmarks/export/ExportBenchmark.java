package community.cambium.benchmarks.export;

import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes releases of 100,000 and of 200,000 generated messages in a JVM of its own with a small heap, beside a COPY of
/// the same rows out of the database.
public final class ExportBenchmark {
    private static final int MESSAGES_PER_TREE = 12;
    private static final int TREES = 8_334;
    private static final String HEAP = "-Xmx64m";

    private ExportBenchmark() {}

    public static void run(Report report) throws Exception {
        Map<String, String> quiet = Map.of(
                "cambium.subscriptions.enabled", "false",
                "cambium.relay.enabled", "false",
                "cambium.topics.prefix", "generated",
                "cambium.tree.languages", "en");
        try (RunningCambium cambium = RunningCambium.start(quiet)) {
            DatabaseAddress database = cambium.database(StandaloneService.EXPORT);
            report.head(
                    "messages",
                    "heap",
                    "release written, messages/s",
                    "file, MB",
                    "bare COPY out, messages/s",
                    "share",
                    "largest live heap, MiB",
                    "largest resident size, MiB");
            for (int size = 1; size <= 2; size++) {
                FilledViews.fill(database, (size - 1) * TREES, TREES, MESSAGES_PER_TREE);
                report.row(measure(cambium.home().resolve("releases" + size), database, size * TREES));
            }
        }
    }

    private static String[] measure(Path home, DatabaseAddress database, int trees) throws Exception {
        long messages = (long) trees * MESSAGES_PER_TREE;
        double bare = FilledViews.copyOutSeconds(database);
        WrittenRelease written = inOwnProcess(home, database);
        if (written.lines() != messages) {
            throw new IllegalStateException("the file has " + written.lines() + " lines of " + messages);
        }
        return new String[] {
            whole(messages),
            HEAP,
            whole(messages / written.seconds()),
            whole(written.bytes() / 1e6),
            whole(messages / bare),
            String.format(Locale.ROOT, "%.2f", bare / written.seconds()),
            whole(written.heap() / 1048576.0),
            whole(written.resident() / 1048576.0)
        };
    }

    private static WrittenRelease inOwnProcess(Path home, DatabaseAddress database)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReleaseProcess.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var settings = child.outputWriter()) {
            settings.write(String.join("\n", database.url(), database.user(), database.password()));
        }
        try (var out = child.inputReader()) {
            String line = "";
            for (String next = out.readLine(); next != null; next = out.readLine()) {
                line = next;
            }
            if (child.waitFor() != 0) {
                throw new IllegalStateException("the release was not written: " + line);
            }
            return WrittenRelease.parse(line);
        }
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}

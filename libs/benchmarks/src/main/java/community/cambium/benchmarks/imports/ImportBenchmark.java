package community.cambium.benchmarks.imports;

import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.oasst.read.TreeStream;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/// Takes in a small and a large file of generated trees by a `task` in a JVM of its own with a small heap, beside
/// only reading the same file and beside bare inserts of as many rows of the same size, committed tree by tree.
public final class ImportBenchmark {
    private static final String HEAP = "-Xmx" + System.getProperty("import.heap", "80m");
    private static final long LARGE = Long.getLong("import.megabytes", 200);
    private static final long SMALL = LARGE / 10;
    private static final long MEGABYTE = 1_000_000;

    private ImportBenchmark() {}

    public static void run(Report report) throws Exception {
        Map<String, String> quiet = Map.of("cambium.subscriptions.enabled", "false", "cambium.relay.enabled", "false");
        try (RunningCambium cambium = RunningCambium.start(quiet)) {
            report.head(
                    "file, MB",
                    "messages",
                    "heap",
                    "imported, MB/s",
                    "messages/s",
                    "only read, MB/s",
                    "bare rows, messages/s",
                    "share",
                    "largest live heap, MiB",
                    "largest resident size, MiB");
            report.row(measure(cambium, SMALL));
            report.row(measure(cambium, LARGE));
        }
    }

    private static String[] measure(RunningCambium cambium, long megabytes) throws Exception {
        ForeignFile file = ForeignFile.written(
                cambium.home().resolve(megabytes + ".jsonl"), megabytes * MEGABYTE, (int) megabytes);
        double bytes = Files.size(file.path());
        double read = secondsToRead(file);
        double bare = bareRowsPerSecond(cambium, (int) (bytes / file.messages()));
        double imported;
        SmallTask.Memory memory;
        try (SmallTask task = new SmallTask(cambium, HEAP)) {
            imported = task.secondsToImport(file.path());
            memory = task.stop();
        }
        return new String[] {
            number("%,.0f", bytes / MEGABYTE),
            number("%,.0f", file.messages()),
            HEAP,
            number("%.2f", bytes / MEGABYTE / imported),
            number("%,.0f", file.messages() / imported),
            number("%.0f", bytes / MEGABYTE / read),
            number("%,.0f", bare),
            number("%.2f", file.messages() / imported / bare),
            number("%.0f", memory.heap() / 1048576.0),
            number("%.0f", memory.resident() / 1048576.0)
        };
    }

    private static double secondsToRead(ForeignFile file) throws IOException {
        long begin = System.nanoTime();
        long trees = 0;
        try (TreeStream stream = new TreeStream(Files.newInputStream(file.path()))) {
            while (stream.next().isPresent()) {
                trees++;
            }
        }
        if (trees == 0) {
            throw new IllegalStateException("there are no trees in " + file);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double bareRowsPerSecond(RunningCambium cambium, int bytesPerRow) throws SQLException {
        int trees = 1_000;
        int rowsPerTree = 13;
        try (Connection connection = cambium.database(StandaloneService.TASK).connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table if not exists bare_row"
                        + " (id bigint generated always as identity primary key, payload bytea not null)");
            }
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("insert into bare_row (payload) values (?)")) {
                for (int tree = 0; tree < trees; tree++) {
                    for (int row = 0; row < rowsPerTree; row++) {
                        insert.setBytes(1, new byte[bytesPerRow]);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                }
            }
            return trees * rowsPerTree / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}

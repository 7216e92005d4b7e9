package community.cambium.benchmarks.export;

import community.cambium.benchmarks.harness.OwnMemory;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseFolder;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriting;
import community.cambium.export.read.dataset.SnapshotDataset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes one release of all messages as a process of its own; reads the database's address, user and password from
/// its input and prints what it took.
final class ReleaseProcess {
    private ReleaseProcess() {}

    public static void main(String[] arguments) throws IOException {
        OwnMemory memory = OwnMemory.watched();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        SingleConnectionDataSource database =
                new SingleConnectionDataSource(in.readLine(), in.readLine(), in.readLine(), true);
        ReleaseWriting writing = new ReleaseWriting(
                new SnapshotDataset(
                        JdbcClient.create(database),
                        new DataSourceTransactionManager(database),
                        Optional::empty,
                        Duration.ZERO),
                new ReleaseFolder(Path.of(arguments[0])));
        ReleaseRecipe all = new ReleaseRecipe(
                ReleaseRecipe.Form.MESSAGES, ReleaseRecipe.Compression.NONE, Set.of(), null, true, true, false);
        long begin = System.nanoTime();
        ReleaseFile file =
                writing.write(new ReleaseId(UUID.randomUUID()), all, () -> true).getFirst();
        double seconds = (System.nanoTime() - begin) / 1e9;
        database.destroy();
        System.out.println(
                new WrittenRelease(seconds, file.lines(), file.bytes(), memory.largestHeap(), memory.largestResident())
                        .line());
    }
}

package community.cambium.benchmarks.export;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GarbageCollectorMXBean;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseFolder;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriting;
import community.cambium.export.read.dataset.SnapshotDataset;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes one release of all messages as a process of its own; reads the database's address, user and password from its
/// input and prints what it took.
final class ReleaseProcess {
    private ReleaseProcess() {}

    public static void main(String[] arguments) throws IOException {
        AtomicLong heap = new AtomicLong();
        watch(heap);
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
                new WrittenRelease(seconds, file.lines(), file.bytes(), heap.get(), largestResident()).line());
    }

    private static void watch(AtomicLong heap) {
        for (var collector : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, _) -> {
                                var usage = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                long used = usage.entrySet().stream()
                                        .filter(pool -> isHeap(pool.getKey()))
                                        .map(java.util.Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                heap.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
    }

    private static boolean isHeap(String pool) {
        return Stream.of("Eden", "Survivor", "Tenured").anyMatch(pool::contains);
    }

    private static long largestResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}

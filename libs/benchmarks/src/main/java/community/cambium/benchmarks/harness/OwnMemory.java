package community.cambium.benchmarks.harness;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GarbageCollectorMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// How much memory this process uses at most, from now on.
public final class OwnMemory {
    private final AtomicLong heap = new AtomicLong();

    private OwnMemory() {}

    /// Begins to look after every collection of the whole heap.
    public static OwnMemory watched() {
        OwnMemory memory = new OwnMemory();
        for (var collector : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, _) -> memory.collected(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())),
                            null,
                            null);
        }
        return memory;
    }

    /// Only a collection of the whole heap leaves what is needed and nothing else.
    private void collected(GarbageCollectionNotificationInfo collection) {
        if (!collection.getGcAction().contains("major")) {
            return;
        }
        long used = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        heap.accumulateAndGet(used, Math::max);
    }

    private static boolean isHeap(String pool) {
        return Stream.of("Eden", "Survivor", "Tenured").anyMatch(pool::contains);
    }

    /// The most bytes that were in use after a collection of the whole heap; one is asked for now.
    public long largestHeap() {
        System.gc();
        heap.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
        return heap.get();
    }

    /// The most bytes that the process ever had in memory.
    public long largestResident() throws IOException {
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

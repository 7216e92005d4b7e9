package community.cambium.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/// What was measured on; figures mean nothing without it.
public final class Machine {
    private Machine() {}

    /// Processors, memory, operating system, Java, the time and how busy the machine was before.
    public static String describe() {
        return String.format(
                Locale.ROOT,
                "Machine: %d x %s, %s, %s %s, Java %s, heap %d MiB, at %s, load before %s",
                Runtime.getRuntime().availableProcessors(),
                find("/proc/cpuinfo", "model name"),
                find("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                load());
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String find(String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}

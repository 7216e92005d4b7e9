package community.cambium.benchmarks;

import community.cambium.benchmarks.assignments.AssignmentBenchmark;
import community.cambium.benchmarks.commands.CommandBenchmark;
import community.cambium.benchmarks.export.ExportBenchmark;
import community.cambium.benchmarks.harness.Machine;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.imports.ImportBenchmark;
import community.cambium.benchmarks.rebuild.RebuildBenchmark;
import community.cambium.benchmarks.soak.LotteryBenchmark;
import community.cambium.benchmarks.soak.SoakBenchmark;
import community.cambium.benchmarks.visibility.VisibilityBenchmark;
import java.util.Locale;
import java.util.TimeZone;

/// Runs one measurement by its name and prints the machine and the figures as Markdown.
public final class Benchmarks {
    private static final String KNOWN = "commands, assignments, rebuild, visibility, export, import, soak or lottery";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // One log for the whole JVM, as in standalone.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        String name = arguments.length == 1 ? arguments[0] : "";
        Report report = new Report(System.out);
        report.line(Machine.describe());
        switch (name) {
            case "commands" -> CommandBenchmark.run(report);
            case "assignments" -> AssignmentBenchmark.run(report);
            case "rebuild" -> RebuildBenchmark.run(report);
            case "visibility" -> VisibilityBenchmark.run(report);
            case "export" -> ExportBenchmark.run(report);
            case "import" -> ImportBenchmark.run(report);
            case "soak" -> SoakBenchmark.run(report);
            case "lottery" -> LotteryBenchmark.run(report);
            default -> {
                System.err.println("Which one? -Dbenchmark=" + KNOWN);
                System.exit(2);
            }
        }
        System.exit(0);
    }
}

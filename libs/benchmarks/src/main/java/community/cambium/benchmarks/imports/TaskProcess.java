package community.cambium.benchmarks.imports;

import community.cambium.benchmarks.harness.OwnMemory;
import community.cambium.service.CambiumService;
import community.cambium.task.TaskApplication;
import java.io.IOException;

/// The service `task` as a process of its own. It says when it is ready, stops when its input ends, and then prints
/// the most heap and the most resident memory that it used.
final class TaskProcess {
    static final String READY = "ready";

    private TaskProcess() {}

    public static void main(String[] settings) throws IOException {
        OwnMemory memory = OwnMemory.watched();
        // One log for the whole JVM, and its own lines alone on the output.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try (var _ = CambiumService.named("task", TaskApplication.class).run(settings)) {
            System.out.println(READY);
            System.in.readAllBytes();
        }
        System.out.println(memory.largestHeap() + " " + memory.largestResident());
    }
}

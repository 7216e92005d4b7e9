package community.cambium.task;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service that hands out work on leases and takes in contributions.
@SpringBootApplication
public class TaskApplication {
    /// Starts the service alone.
    public static void main(String[] arguments) {
        CambiumService.named("task", TaskApplication.class).run(arguments);
    }
}

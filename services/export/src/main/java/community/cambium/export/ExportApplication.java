package community.cambium.export;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The export service.
@SpringBootApplication
public class ExportApplication {
    static void main(String[] arguments) {
        CambiumService.named("export", ExportApplication.class).run(arguments);
    }
}

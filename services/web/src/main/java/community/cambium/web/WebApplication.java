package community.cambium.web;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The web service.
@SpringBootApplication
public class WebApplication {
    public static void main(String[] arguments) {
        CambiumService.named("web", WebApplication.class).run(arguments);
    }
}

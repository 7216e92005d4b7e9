package community.cambium.contributor;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The contributor service.
@SpringBootApplication
public class ContributorApplication {
    public static void main(String[] arguments) {
        CambiumService.named("contributor", ContributorApplication.class).run(arguments);
    }
}

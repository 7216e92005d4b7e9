package community.cambium.moderation;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The moderation service.
@SpringBootApplication
public class ModerationApplication {
    public static void main(String[] arguments) {
        CambiumService.named("moderation", ModerationApplication.class).run(arguments);
    }
}

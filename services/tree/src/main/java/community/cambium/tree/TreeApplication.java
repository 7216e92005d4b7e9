package community.cambium.tree;

import community.cambium.service.CambiumService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The tree service.
@SpringBootApplication
public class TreeApplication {
    public static void main(String[] arguments) {
        CambiumService.named("tree", TreeApplication.class).run(arguments);
    }
}

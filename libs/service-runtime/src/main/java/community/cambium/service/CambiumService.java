package community.cambium.service;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The one way in which a service starts, alone or beside others in one JVM.
///
/// Its settings are `cambium-defaults.yml` and, above that, `<name>.yml`. Never `application.yml`: in `standalone` all
/// services share one class path, on which there can be only one file of a name.
public final class CambiumService {
    private CambiumService() {}

    /// A service with this name, ready to run.
    public static SpringApplicationBuilder named(String name, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.config.name", "cambium-defaults," + name,
                        "spring.application.name", "cambium-" + name,
                        "cambium.service", name));
    }
}

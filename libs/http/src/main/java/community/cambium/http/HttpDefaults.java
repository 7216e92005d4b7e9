package community.cambium.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Settings that go with the HTTP surface unless a service says otherwise: request ids in the log, nothing of the
/// inside in answers, no page of its own for the API's description.
public final class HttpDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.pattern.correlation", "[%X{requestId:-}] ",
            "spring.web.error.include-message", "never",
            "spring.web.error.include-stacktrace", "never",
            "spring.web.resources.add-mappings", "false",
            "server.tomcat.max-swallow-size", "1MB",
            "server.tomcat.max-http-form-post-size", "1MB",
            "springdoc.swagger-ui.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("cambium-http-defaults", DEFAULTS));
    }
}

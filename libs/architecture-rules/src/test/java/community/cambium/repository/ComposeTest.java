package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// docker-compose.yml runs every service, from pinned images, with health checks and without any password in it.
class ComposeTest {
    private static final Set<String> KNOWN = Set.of(
            "image",
            "build",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "shm_size",
            "stop_grace_period",
            "volumes",
            "depends_on",
            "healthcheck",
            "ports",
            "environment",
            "command",
            "entrypoint");
    private static final Pattern PINNED = Pattern.compile("[a-z./-]+:[0-9][0-9A-Za-z.-]*");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z_]+:\\?.+}");

    private static final Map<String, Object> COMPOSE = map(yaml(Repository.read("docker-compose.yml")));
    private static final Map<String, Object> SERVICES = map(COMPOSE.get("services"));

    /// Every folder below services/ except `standalone`, which is all of them in one.
    static Set<String> services() {
        try (Stream<java.nio.file.Path> folders = Files.list(Repository.ROOT.resolve("services"))) {
            return folders.filter(Files::isDirectory)
                    .map(Repository::name)
                    .filter(name -> !name.equals("standalone"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyServiceIsThereWithItsOwnImageAndDatabase() {
        for (String name : services()) {
            Map<String, Object> service = service(name);
            assertThat(service.get("image")).isEqualTo("cambium/" + name + ":0.1.0");
            assertThat(map(map(service.get("build")).get("args"))).containsEntry("SERVICE", name);
            assertThat(map(service.get("environment")))
                    .containsEntry("CAMBIUM_DATABASE_USER", "cambium_" + name)
                    .containsEntry(
                            "CAMBIUM_DATABASE_PASSWORD",
                            "${" + name.toUpperCase(java.util.Locale.ROOT)
                                    + "_DATABASE_PASSWORD:?run docker/make-secrets.sh first}");
        }
    }

    @Test
    void nothingIsMisspelled() {
        SERVICES.forEach((name, service) ->
                assertThat(KNOWN).as(name).containsAll(map(service).keySet()));
    }

    @Test
    void imagesArePinned() {
        SERVICES.forEach((name, service) ->
                assertThat((String) map(service).get("image")).matches(PINNED));
        assertThat(Repository.read("Dockerfile").lines().filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allMatch(line -> PINNED.matcher(line.substring(5)).matches());
    }

    @Test
    void whatKeepsRunningIsAskedForItsHealth() {
        SERVICES.forEach((name, service) -> {
            if (!"no".equals(map(service).get("restart"))) {
                assertThat(map(map(service).get("healthcheck"))).as(name).containsKeys("test", "interval", "retries");
            }
        });
    }

    @Test
    void noPasswordIsWrittenDownOrWellKnown() {
        SERVICES.forEach((name, service) -> map(map(service).getOrDefault("environment", Map.of()))
                .forEach((variable, value) -> {
                    if (variable.contains("PASSWORD") || variable.contains("SECRET")) {
                        assertThat(String.valueOf(value)).as(variable).matches(REQUIRED);
                    }
                }));
    }

    @Test
    void everyRequiredPasswordIsMadeByTheScript() {
        Set<String> required = Pattern.compile("\\$\\{([A-Z_]+)_PASSWORD:\\?")
                .matcher(Repository.read("docker-compose.yml"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(Repository.read("docker/make-secrets.sh")).contains(required);
    }

    @Test
    void portsOpenOnThisMachineOnly() {
        SERVICES.forEach((name, service) -> assertThat((List<?>) map(service).getOrDefault("ports", List.of()))
                .as(name)
                .allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:")));
    }

    @Test
    void containersRunAsNobodyInParticular() {
        assertThat(Repository.read("Dockerfile"))
                .contains("\nUSER 10001:10001\n")
                .doesNotContain("# syntax");
    }

    private static Map<String, Object> service(String name) {
        return map(Objects.requireNonNull(SERVICES.get(name), name + " is not in docker-compose.yml"));
    }

    static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object yaml) {
        return ((Map<?, ?>) Objects.requireNonNull(yaml))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> Objects.requireNonNullElse((Object) entry.getValue(), "")));
    }
}

package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The manifests say only what Kubernetes knows, and run every service safely.
class KubernetesTest {
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    private static final Path BASE = Repository.ROOT.resolve("k8s/base");

    private final List<Manifest> manifests = Repository.files(".yaml").stream()
            .filter(file -> file.startsWith(Repository.ROOT.resolve("k8s")))
            .filter(file -> !Repository.name(file).equals("kustomization.yaml"))
            .flatMap(KubernetesTest::manifests)
            .toList();

    /// One document of a file: as written, and as Kubernetes understands it.
    private record Manifest(Path file, String written, HasMetadata understood) {}

    @Test
    void kubernetesKnowsEveryField() {
        assertThat(manifests).isNotEmpty();
        for (Manifest manifest : manifests) {
            assertThat(lost(manifest)).as("%s", manifest.file()).isEmpty();
        }
    }

    @Test
    void aMisspelledFieldIsCaught() {
        Manifest offender = manifest(
                Path.of("offender.yaml"),
                "apiVersion: apps/v1\n"
                        + "kind: Deployment\n"
                        + "metadata: {name: x}\n"
                        + "spec: {replica: 1, template: {spec: {containers: [{name: x, imagee: y}]}}}");

        assertThat(lost(offender))
                .containsExactlyInAnyOrder("/spec/replica", "/spec/template/spec/containers/0/imagee");
    }

    @Test
    void everyServiceHasADeploymentAnAddressAndSettings() {
        for (String name : ComposeTest.services()) {
            List<Object> kinds = manifests.stream()
                    .filter(manifest -> manifest.file().equals(BASE.resolve(name + ".yaml")))
                    .filter(manifest ->
                            manifest.understood().getMetadata().getName().equals(name))
                    .<Object>map(Manifest::understood)
                    .toList();
            assertThat(kinds).as(name).hasAtLeastOneElementOfType(Deployment.class);
            assertThat(kinds).as(name).hasAtLeastOneElementOfType(Service.class);
            assertThat(kinds).as(name).hasAtLeastOneElementOfType(ConfigMap.class);
        }
    }

    @Test
    void everyContainerIsPinnedProbedAndLimited() {
        List<Container> containers =
                pods().flatMap(pod -> pod.getSpec().getContainers().stream()).toList();

        assertThat(containers).hasSizeGreaterThan(6).allSatisfy(container -> {
            assertThat(container.getImage()).matches("[a-z./-]+:[0-9][0-9a-z.-]*");
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getLivenessProbe()).isNotNull();
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
    }

    @Test
    void servicesRunWithoutAnyPrivilege() {
        List<PodTemplateSpec> services =
                deployments().map(found -> found.getSpec().getTemplate()).toList();

        assertThat(services).hasSize(ComposeTest.services().size()).allSatisfy(pod -> {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSpec().getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    @Test
    void passwordsComeFromSecretsOnly() {
        assertThat(pods().flatMap(pod -> pod.getSpec().getContainers().stream())
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getName().contains("PASSWORD")))
                .hasSizeGreaterThan(6)
                .allMatch(variable ->
                        variable.getValue() == null && variable.getValueFrom().getSecretKeyRef() != null);
        assertThat(manifests.stream().filter(manifest -> manifest.written().contains("kind: Secret")))
                .isEmpty();
    }

    @Test
    void everyManifestIsListedAndEveryListedOneExists() {
        for (Path kustomization : Repository.files("kustomization.yaml")) {
            Map<String, Object> content = ComposeTest.map(ComposeTest.yaml(Repository.read(kustomization)));
            Path folder = kustomization.resolveSibling("");
            List<Path> listed = ((List<?>) content.getOrDefault("resources", List.of()))
                    .stream()
                            .map(name -> folder.resolve(String.valueOf(name)).normalize())
                            .toList();
            assertThat(listed).allMatch(Files::exists);
            assertThat(manifests.stream()
                            .map(Manifest::file)
                            .filter(file -> file.resolveSibling("").equals(folder))
                            .distinct())
                    .allMatch(listed::contains);
        }
    }

    private Stream<Deployment> deployments() {
        return manifests.stream()
                .map(Manifest::understood)
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast);
    }

    private Stream<PodTemplateSpec> pods() {
        return Stream.concat(
                deployments().map(found -> found.getSpec().getTemplate()),
                manifests.stream()
                        .map(Manifest::understood)
                        .filter(StatefulSet.class::isInstance)
                        .map(StatefulSet.class::cast)
                        .map(found -> found.getSpec().getTemplate()));
    }

    private static Stream<Manifest> manifests(Path file) {
        return Stream.of(Repository.read(file).split("(?m)^---\\s*$"))
                .filter(document -> !document.isBlank())
                .map(document -> manifest(file, document));
    }

    private static Manifest manifest(Path file, String document) {
        HasMetadata understood = KUBERNETES.unmarshal(document, HasMetadata.class);
        return new Manifest(file, document, understood);
    }

    /// The paths of fields that are written but did not survive being read: Kubernetes does not know them.
    private static List<String> lost(Manifest manifest) {
        JsonMapper json = JsonMapper.shared();
        JsonNode written = json.valueToTree(ComposeTest.yaml(manifest.written()));
        JsonNode understood = json.readTree(KUBERNETES.asJson(withoutUnknown(manifest.understood())));
        return missing("", written, understood).toList();
    }

    private static HasMetadata withoutUnknown(HasMetadata understood) {
        UnknownFields.drop(understood);
        return understood;
    }

    private static Stream<String> missing(String path, JsonNode written, JsonNode understood) {
        if (written.isObject()) {
            return written.propertyStream().flatMap(field -> {
                String at = path + "/" + field.getKey();
                JsonNode value = field.getValue();
                return understood.has(field.getKey())
                        ? missing(at, value, understood.get(field.getKey()))
                        : value.isEmpty() && value.isContainer() ? Stream.empty() : Stream.of(at);
            });
        }
        if (written.isArray()) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(written.size())
                    .flatMap(i -> understood.has(i)
                            ? missing(path + "/" + i, written.get(i), understood.get(i))
                            : Stream.of(path + "/" + i));
        }
        return Stream.empty();
    }
}

package community.cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/// Where frameworks and services may be known.
final class Places {
    private static final String OURS = "community.cambium.";
    private static final Set<String> SERVICES = Set.of("task", "tree", "moderation", "contributor", "export", "web");
    /// The one that starts all of them.
    private static final String ALL_IN_ONE = OURS + "standalone";

    private static final Set<String> AXON_AT_HOME = Set.of(OURS + "eventstore", OURS + "benchmarks");
    private static final Set<String> KAFKA_AT_HOME =
            Set.of(OURS + "eventstream", OURS + "embedded", OURS + "testing", OURS + "benchmarks");

    private Places() {}

    static Stream<ArchRule> frameworks(String root) {
        return Stream.concat(
                AXON_AT_HOME.contains(root) ? Stream.empty() : Stream.of(onlyInPlatform("Axon", "org.axonframework..")),
                KAFKA_AT_HOME.contains(root)
                        ? Stream.empty()
                        : Stream.of(onlyInPlatform("Kafka", "org.apache.kafka..", "org.springframework.kafka..")));
    }

    private static ArchRule onlyInPlatform(String what, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(what + " is known in one place, so that it can be replaced in one place");
    }

    static ArchRule noOtherService(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "belong to another service",
                        type -> isService(type) && !Core.within(type.getPackageName(), root)))
                .because("services meet in the log, never in each other's code");
    }

    static ArchRule noService(String library) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.<JavaClass>describe("belong to a service", Places::isService))
                .because(library + " is a library, which knows no service");
    }

    private static boolean isService(JavaClass type) {
        return Core.within(type.getPackageName(), ALL_IN_ONE)
                || SERVICES.stream().anyMatch(service -> Core.within(type.getPackageName(), OURS + service));
    }
}

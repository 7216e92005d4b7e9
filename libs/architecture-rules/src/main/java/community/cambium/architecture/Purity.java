package community.cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/// The core is plain Java whose results depend on nothing but its arguments.
final class Purity {
    private static final Set<String> RANDOM_SOURCES =
            Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom", "java.lang.System$Logger");

    private Purity() {}

    static Stream<ArchRule> of(Core core) {
        return Stream.of(knowsOnlyItsLanguage(core), doesNoInputOrOutput(core), tellsNoTimeAndDrawsNothing(core));
    }

    private static ArchRule knowsOnlyItsLanguage(Core core) {
        return classes()
                .that(core.classes())
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are Java, JSpecify, " + core.mayKnow() + " or core", core::mayKnow))
                .because("what a service decides can be read, run and tested without any framework");
    }

    private static ArchRule doesNoInputOrOutput(Core core) {
        return noClasses()
                .that(core.classes())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "javax..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.PrintStream")
                .because("the core reads nothing and writes nothing, not even a log");
    }

    private static ArchRule tellsNoTimeAndDrawsNothing(Core core) {
        return noClasses()
                .that(core.classes())
                .should(Touch.anything("time, ids or chance of its own", Purity::isOfTheMoment))
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are sources of chance", type -> RANDOM_SOURCES.contains(type.getName())))
                .because("time, ids and draws come in with the command, so that deciding twice gives the same");
    }

    private static boolean isOfTheMoment(Touch.Target target) {
        return switch (target.owner()) {
            case "java.util.UUID" -> target.name().equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> target.name().equals("random");
            case "java.lang.System" ->
                Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getLogger")
                        .contains(target.name());
            case "java.util.Random", "java.util.SplittableRandom" ->
                target.name().equals("<init>") && target.parameters().isEmpty();
            case "java.util.random.RandomGenerator" -> target.name().equals("getDefault");
            case "java.util.Collections" ->
                target.name().equals("shuffle") && target.parameters().size() == 1;
            case "java.util.Date" ->
                target.name().equals("<init>") && target.parameters().isEmpty();
            case "java.time.Clock" ->
                target.name().startsWith("system") || target.name().startsWith("tick");
            default -> target.owner().startsWith("java.time.") && target.name().equals("now");
        };
    }
}

package community.cambium.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule catches its offender, and nothing else is said of it.
class CambiumRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unmarked         | has no package-info with @NullMarked
        badname          | PlantManager
        publiccontroller | a controller is called by HTTP only
        locale           | Shouting.shout
        axon             | Axon is known in one place
        kafka            | Kafka is known in one place
        neighbour        | services meet in the log
        slices           | slices do not know each other
        framework        | without any framework
        logging          | the core reads nothing and writes nothing
        clock            | Instant.now()
        chance           | UUID.randomUUID()
        dice             | are sources of chance
        """)
    void anOffenderIsCaughtByItsRule(String service, String complaint) {
        assertThatThrownBy(() -> checkService(service))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint)
                .satisfies(CambiumRulesTest::saysOneThing);
    }

    @Test
    void aServiceThatKeepsTheRulesPasses() {
        assertThatCode(() -> checkService("none")).doesNotThrowAnyException();
        assertThatCode(() -> checkService("inplatform")).doesNotThrowAnyException();
    }

    @Test
    void aRuleThatFindsNothingToLookAtFails() {
        assertThatThrownBy(() -> checkService("empty")).hasMessageContaining("failed to check any classes");
        assertThatThrownBy(() -> CambiumRules.check("community.cambium.nowhere"))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void aLibraryThatKnowsAServiceIsCaught() {
        assertThatThrownBy(() -> report("library", CambiumRules.library(root("library"))))
                .hasMessageContaining("a library, which knows no service")
                .satisfies(CambiumRulesTest::saysOneThing);
    }

    @Test
    void aLibraryOfPlainJavaThatIsNotIsCaught() {
        assertThatThrownBy(() -> report("impurelibrary", Purity.of(Core.wholeOf(root("impurelibrary")))))
                .hasMessageContaining("without any framework")
                .satisfies(CambiumRulesTest::saysOneThing);
        assertThatCode(() -> report("impurelibrary", Purity.of(Core.wholeOf(root("impurelibrary"), "org.slf4j"))))
                .doesNotThrowAnyException();
    }

    @Test
    void theRulesKeepTheRules() {
        CambiumRules.checkLibrary("community.cambium.architecture");
    }

    private static void saysOneThing(Throwable complaint) {
        String message = String.valueOf(complaint.getMessage());
        if (message.split("Architecture Violation", -1).length != 2) {
            throw new AssertionError("more than one rule is broken: " + message);
        }
    }

    private static void checkService(String service) {
        report(service, CambiumRules.service(root(service)));
    }

    private static void report(String name, Stream<ArchRule> rules) {
        JavaClasses classes = new ClassFileImporter().importPackages(root(name));
        CambiumRules.report(root(name), classes, rules);
    }

    private static String root(String name) {
        return "community.cambium.offender." + name;
    }
}

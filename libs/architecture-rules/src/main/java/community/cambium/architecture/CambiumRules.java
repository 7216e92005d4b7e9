package community.cambium.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Checks the classes of one module against the rules of the house; all broken rules are reported at once.
public final class CambiumRules {
    private CambiumRules() {}

    /// A service: a pure core, drawers `write`, `read`, `automation` with slices, and `platform`.
    public static void check(String service) {
        report(service, classes(service), service(service));
    }

    /// A service without rules of its own yet: no core, no slices.
    public static void checkThin(String service) {
        report(service, classes(service), Stream.concat(general(service), Stream.of(Places.noOtherService(service))));
    }

    /// A library.
    public static void checkLibrary(String library) {
        report(library, classes(library), library(library));
    }

    /// A library that is all core: JDK and JSpecify only, and the packages named.
    public static void checkPure(String library, String... alsoAllowed) {
        report(
                library,
                classes(library),
                Stream.concat(library(library), Purity.of(Core.wholeOf(library, alsoAllowed))));
    }

    static Stream<ArchRule> service(String root) {
        return Stream.of(
                        general(root),
                        Stream.of(Places.noOtherService(root), Slices.doNotKnowEachOther(root)),
                        Purity.of(Core.ofService(root)))
                .flatMap(rules -> rules);
    }

    static Stream<ArchRule> library(String root) {
        return Stream.concat(general(root), Stream.of(Places.noService(root)));
    }

    private static Stream<ArchRule> general(String root) {
        return Stream.of(
                        Stream.of(Everywhere.packagesAreNullMarked(), Everywhere.namesSayWhatThingsAre()),
                        Stream.of(Everywhere.controllersStayInside(), Everywhere.placeAndLocaleDoNotMatter()),
                        Places.frameworks(root))
                .flatMap(rules -> rules);
    }

    private static JavaClasses classes(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    static void report(String root, JavaClasses classes, Stream<ArchRule> rules) {
        List<String> broken = rules.flatMap(rule -> failure(rule, classes)).toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(root + " breaks the rules of the house:\n\n" + String.join("\n\n", broken));
        }
    }

    /// `check` rather than `evaluate`: it also fails if the rule found nothing to look at.
    private static Stream<String> failure(ArchRule rule, JavaClasses classes) {
        try {
            rule.check(classes);
            return Stream.empty();
        } catch (AssertionError broken) {
            return Stream.of(String.valueOf(broken.getMessage()));
        }
    }
}

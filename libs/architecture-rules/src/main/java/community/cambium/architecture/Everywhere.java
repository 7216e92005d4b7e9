package community.cambium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Rules that hold in every package.
final class Everywhere {
    private static final String CONTROLLER = "org.springframework.web.bind.annotation.RestController";
    private static final String PAGES = "org.springframework.stereotype.Controller";

    private Everywhere() {}

    static ArchRule packagesAreNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .isPresent();
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
                    }
                })
                .because("the compiler checks for null only where packages say so");
    }

    static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Helpers|Util|Utils|Entity|ReadModel)")
                .because("such a suffix says how a thing is built and not what it is");
    }

    static ArchRule controllersStayInside() {
        return noClasses()
                .that()
                .arePublic()
                .should()
                .beAnnotatedWith(CONTROLLER)
                .orShould()
                .beAnnotatedWith(PAGES)
                .because("a controller is called by HTTP only");
    }

    static ArchRule placeAndLocaleDoNotMatter() {
        return noClasses()
                .should(Touch.anything("the place or language of the machine", Everywhere::isOfThePlace))
                .because("the same input gives the same output on any machine, in any zone and language");
    }

    private static boolean isOfThePlace(Touch.Target target) {
        return switch (target.owner()) {
            case "java.lang.String" ->
                Set.of("toLowerCase", "toUpperCase").contains(target.name())
                        && target.parameters().isEmpty();
            case "java.time.ZoneId" -> target.name().equals("systemDefault");
            case "java.util.TimeZone" -> target.name().equals("getDefault");
            case "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime" ->
                target.name().equals("now") && target.parameters().isEmpty();
            default -> false;
        };
    }
}

package community.cambium.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/// Which classes are the core of a module, and which packages the core may know.
record Core(DescribedPredicate<JavaClass> classes, List<String> mayKnow) {
    private static final List<String> ALWAYS = List.of("java.", "org.jspecify.");
    private static final List<String> LANGUAGE = List.of("community.cambium.events", "community.cambium.decider");

    /// Every package below a service's root is core, except its four other drawers.
    static Core ofService(String root) {
        DescribedPredicate<JavaClass> core =
                DescribedPredicate.describe("in the core of " + root, type -> isCore(root, type.getPackageName()));
        return new Core(core, LANGUAGE);
    }

    static Core wholeOf(String root, String... alsoAllowed) {
        return new Core(
                DescribedPredicate.describe("in " + root, type -> within(type.getPackageName(), root)),
                List.of(alsoAllowed));
    }

    boolean mayKnow(JavaClass other) {
        String name = other.getPackageName();
        return other.isPrimitive()
                || other.isArray()
                || classes.test(other)
                || ALWAYS.stream().anyMatch(allowed -> (name + ".").startsWith(allowed))
                || mayKnow.stream().anyMatch(allowed -> within(name, allowed));
    }

    private static boolean isCore(String root, String name) {
        return name.startsWith(root + ".")
                && Stream.of("write", "read", "automation", "platform")
                        .noneMatch(drawer -> within(name, root + "." + drawer));
    }

    static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}

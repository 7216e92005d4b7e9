package community.cambium.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Calling a method or a constructor, or handing it on as a method reference.
final class Touch extends ArchCondition<JavaClass> {
    private final Predicate<Target> forbidden;

    private Touch(String what, Predicate<Target> forbidden) {
        super("use " + what);
        this.forbidden = forbidden;
    }

    static Touch anything(String what, Predicate<Target> forbidden) {
        return new Touch(what, forbidden);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream().flatMap(Touch::accesses).forEach(access -> {
            boolean found = forbidden.test(new Target(
                    access.getTargetOwner().getName(),
                    access.getTarget().getName(),
                    access.getTarget().getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList()));
            if (found) {
                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
            }
        });
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit from) {
        return Stream.of(
                        from.getMethodCallsFromSelf(),
                        from.getConstructorCallsFromSelf(),
                        from.getMethodReferencesFromSelf(),
                        from.getConstructorReferencesFromSelf())
                .flatMap(found -> found.stream());
    }

    /// What is called: the class, the name (`<init>` for a constructor) and the types of the parameters.
    record Target(String owner, String name, List<String> parameters) {}
}

package community.cambium.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One package per command, question and policy, each readable without the others.
final class Slices {
    private Slices() {}

    static ArchRule doNotKnowEachOther(String root) {
        Pattern slice = Pattern.compile(Pattern.quote(root) + "\\.(write|read|automation)\\.([^.]+).*");
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        Matcher found = slice.matcher(type.getPackageName());
                        return found.matches()
                                ? SliceIdentifier.of(found.group(1), found.group(2))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "slices of " + root;
                    }
                })
                .should()
                .notDependOnEachOther()
                .because("slices do not know each other: what they share is the core");
    }
}

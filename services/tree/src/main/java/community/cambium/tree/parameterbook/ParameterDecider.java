package community.cambium.tree.parameterbook;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.LanguageTag;
import community.cambium.events.ParametersEvent;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.tree.parameterbook.ParameterCommand.ChangeParameters;
import community.cambium.tree.parameterbook.ParameterCommand.RecordConfiguration;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which changes of parameters are let through: those after which all values are in range and go together, in every
/// language.
public final class ParameterDecider {
    /// The one stream of parameters.
    public static final String STREAM = "parameters";

    private ParameterDecider() {}

    public static Decider<ParameterBook, ParameterCommand, ParametersEvent> decider() {
        return new Decider<>(() -> ParameterBook.EMPTY, ParameterDecider::decide, ParameterBook::evolve);
    }

    public static List<ParametersEvent> decide(ParameterBook book, ParameterCommand command) {
        return switch (command) {
            case RecordConfiguration configured ->
                changed(book, Layer.CONFIGURATION, configured.language(), named(configured.values()));
            case ChangeParameters change -> changed(book, change);
        };
    }

    private static List<ParametersEvent> changed(ParameterBook book, ChangeParameters change) {
        require(!change.set().isEmpty() || !change.unset().isEmpty(), ParameterRejection.NOTHING_CHANGED, Map.of());
        Integer expected = change.expectedVersion();
        require(
                expected == null || expected == book.version(),
                ParameterRejection.PARAMETERS_CHANGED_MEANWHILE,
                Map.of("version", Integer.toString(book.version())));
        Map<String, String> values = new TreeMap<>(book.at(Layer.ADMINISTRATOR, change.language()));
        change.unset().forEach(name -> values.remove(nameOf(name)));
        values.putAll(named(change.set()));
        return changed(book, Layer.ADMINISTRATOR, change.language(), values);
    }

    private static List<ParametersEvent> changed(
            ParameterBook book, Layer layer, @Nullable String language, Map<String, String> values) {
        require(language == null || LanguageTag.isUsable(language), ParameterRejection.LANGUAGE_INVALID, Map.of());
        if (book.at(layer, language).equals(values)) {
            return List.of();
        }
        ParametersChanged changed = new ParametersChanged(layer, language, values, book.version() + 1);
        check(ParameterBook.evolve(book, changed));
        return List.of(changed);
    }

    private static void check(ParameterBook after) {
        ParametersInForce inForce;
        try {
            inForce = after.inForce();
        } catch (IllegalArgumentException outOfRange) {
            throw rejected(ParameterRejection.PARAMETER_OUT_OF_RANGE, "all languages", outOfRange.getMessage());
        }
        check(inForce.everywhere(), "all languages");
        inForce.byLanguage().forEach((language, parameters) -> check(parameters, language));
    }

    private static void check(TreeParameters parameters, String where) {
        parameters.contradiction().ifPresent(why -> {
            throw rejected(ParameterRejection.PARAMETERS_CONTRADICT, where, why);
        });
    }

    private static CommandRejected rejected(ParameterRejection reason, String where, @Nullable String why) {
        return new CommandRejected(reason, Map.of("where", where, "why", why == null ? "" : why));
    }

    private static Map<String, String> named(Map<String, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((name, value) -> named.put(nameOf(name), value.strip()));
        return named;
    }

    private static String nameOf(String name) {
        return Parameter.named(name)
                .orElseThrow(() ->
                        new CommandRejected(ParameterRejection.PARAMETER_UNKNOWN, Map.of("name", shortened(name))))
                .wireName();
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private static void require(boolean holds, ParameterRejection otherwise, Map<String, String> details) {
        if (!holds) {
            throw new CommandRejected(otherwise, details);
        }
    }
}

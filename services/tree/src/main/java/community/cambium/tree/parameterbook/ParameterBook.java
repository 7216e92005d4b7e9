package community.cambium.tree.parameterbook;

import community.cambium.events.ParametersEvent;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every value that was set and stands.
///
/// @param version number of the last change; 0 before the first
/// @param values by Open-Assistant's names, for each place where values can be set
public record ParameterBook(int version, Map<Place, Map<String, String>> values) {
    public static final ParameterBook EMPTY = new ParameterBook(0, Map.of());

    /// Where values are set.
    ///
    /// @param language null for all languages
    public record Place(Layer layer, @Nullable String language) {}

    public ParameterBook {
        values = Map.copyOf(values);
    }

    /// The values set at one place.
    public Map<String, String> at(Layer layer, @Nullable String language) {
        return values.getOrDefault(new Place(layer, language), Map.of());
    }

    /// The languages that have values of their own.
    public Set<String> languages() {
        return values.keySet().stream()
                .map(Place::language)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static ParameterBook evolve(ParameterBook book, ParametersEvent event) {
        return switch (event) {
            case ParametersChanged changed -> book.after(changed);
        };
    }

    private ParameterBook after(ParametersChanged changed) {
        Map<Place, Map<String, String>> all = new HashMap<>(values);
        Place place = new Place(changed.layer(), changed.language());
        if (changed.values().isEmpty()) {
            all.remove(place);
        } else {
            all.put(place, changed.values());
        }
        return new ParameterBook(changed.version(), all);
    }

    /// All parameters, defaults included. Refuses values that make no sense, which no decider ever
    /// recorded.
    public ParametersInForce inForce() {
        TreeParameters everywhere = version == 0 ? TreeParameters.standard() : over(TreeParameters.standard(), null);
        Map<String, TreeParameters> byLanguage = new HashMap<>();
        languages().forEach(language -> byLanguage.put(language, over(everywhere, language)));
        return new ParametersInForce(everywhere, byLanguage);
    }

    private TreeParameters over(TreeParameters below, @Nullable String language) {
        String name = Integer.toString(version);
        return below.with(name, at(Layer.CONFIGURATION, language)).with(name, at(Layer.ADMINISTRATOR, language));
    }
}

package community.cambium.task.parameters;

import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters that hold at a moment: what was announced last for each layer and scope, and else the defaults.
public final class ParametersInForce {
    /// Before anything was announced.
    public static final ParametersInForce STANDARD = of(List.of());

    private final int version;
    private final TaskParameters everywhere;
    private final Map<String, TaskParameters> byLanguage = new HashMap<>();

    private ParametersInForce(Map<String, ParametersChanged> latest, int version) {
        this.version = version;
        this.everywhere = read(latest, null);
        latest.values().stream()
                .flatMap(change -> Stream.ofNullable(change.language()))
                .forEach(language -> byLanguage.put(language, read(latest, language)));
    }

    /// What these changes come to, in whatever order they are: of each scope the one with the highest number counts.
    public static ParametersInForce of(Collection<ParametersChanged> changes) {
        Map<String, ParametersChanged> latest = new TreeMap<>();
        for (ParametersChanged change : changes) {
            latest.merge(
                    scope(change.layer(), change.language()),
                    change,
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        return new ParametersInForce(
                latest,
                changes.stream().mapToInt(ParametersChanged::version).max().orElse(0));
    }

    /// The number of the latest change; 0 before the first.
    public int version() {
        return version;
    }

    /// The parameters of one language.
    public TaskParameters in(String language) {
        return byLanguage.getOrDefault(language, everywhere);
    }

    /// The parameters where no language is named.
    public TaskParameters everywhere() {
        return everywhere;
    }

    /// How many leases somebody may hold who works in these languages: the most that any of them allows.
    public int mostOpen(Collection<String> languages) {
        return languages.stream()
                .mapToInt(language -> in(language).mostOpen())
                .max()
                .orElse(everywhere.mostOpen());
    }

    /// The names in a change that this service would use and cannot read.
    public static List<String> unreadable(ParametersChanged change) {
        return ParameterReading.unreadable(change.values());
    }

    private static TaskParameters read(Map<String, ParametersChanged> latest, @Nullable String language) {
        List<Map<String, String>> nearestFirst = new ArrayList<>();
        for (String scope : language == null ? List.of("") : List.of(language, "")) {
            for (Layer layer : List.of(Layer.ADMINISTRATOR, Layer.CONFIGURATION)) {
                ParametersChanged change = latest.get(scope(layer, scope));
                nearestFirst.add(change == null ? Map.of() : change.values());
            }
        }
        return new ParameterReading(nearestFirst).parameters();
    }

    private static String scope(Layer layer, @Nullable String language) {
        return layer.name() + " " + Objects.requireNonNullElse(language, "");
    }
}

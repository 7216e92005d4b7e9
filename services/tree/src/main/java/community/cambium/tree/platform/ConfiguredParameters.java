package community.cambium.tree.platform;

import community.cambium.events.ParametersEvent.Layer;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.tree.parameterbook.ParameterBook;
import community.cambium.tree.parameterbook.ParameterBook.Place;
import community.cambium.tree.parameterbook.ParameterCommand.RecordConfiguration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/// Writes into the log what the deployment is configured with, before anything is decided by it. Where nothing
/// changed since the last start, nothing is written; a configuration that makes no sense stops the start.
final class ConfiguredParameters implements SmartLifecycle {
    private final TreeSettings settings;
    private final Commands commands;
    private final Supplier<ParameterBook> book;
    private volatile boolean running;

    ConfiguredParameters(TreeSettings settings, Commands commands, Supplier<ParameterBook> book) {
        this.settings = settings;
        this.commands = commands;
        this.book = book;
    }

    @Override
    public void start() {
        record(null, settings.parameters());
        Set<String> languages = new TreeSet<>(settings.parametersByLanguage().keySet());
        book.get().values().keySet().stream()
                .filter(place -> place.layer() == Layer.CONFIGURATION)
                .map(Place::language)
                .forEach(language -> {
                    if (language != null) {
                        languages.add(language);
                    }
                });
        languages.forEach(
                language -> record(language, settings.parametersByLanguage().getOrDefault(language, Map.of())));
        running = true;
    }

    private void record(@org.jspecify.annotations.Nullable String language, Map<String, String> values) {
        commands.send(new RecordConfiguration(language, values), CommandContext.none());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the subscriptions, which start last.
    @Override
    public int getPhase() {
        return 0;
    }
}

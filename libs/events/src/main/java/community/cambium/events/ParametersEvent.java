package community.cambium.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which numbers trees grow and work is handed out. Written by `tree`; read by `task` too.
public sealed interface ParametersEvent extends CambiumEvent {
    @Override
    default String orderingKey() {
        return "parameters";
    }

    /// The values of one scope were set. What holds for a language is looked for in this order: set by an
    /// administrator for the language, configured for the language, set by an administrator for all languages,
    /// configured for all languages, the default.
    ///
    /// @param layer who set them
    /// @param language BCP 47 tag, or null for all languages
    /// @param values all values of this layer and scope from now on, by Open-Assistant's names; what is not
    ///     named is not set here
    /// @param version number of the change, from 1 without gaps; reasons cite it
    @EventType("tree.parameters-changed")
    record ParametersChanged(Layer layer, @Nullable String language, Map<String, String> values, int version)
            implements ParametersEvent {
        public ParametersChanged {
            values = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(values));
        }
    }

    /// Who set a value.
    enum Layer {
        /// The deployment's configuration, as it was when the service started.
        CONFIGURATION,
        /// An administrator, at run time.
        ADMINISTRATOR
    }
}

package community.cambium.tree.parameterbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be asked of the parameters.
public sealed interface ParameterCommand {
    /// The deployment says what it is configured with; said at every start.
    ///
    /// @param language null for all languages
    record RecordConfiguration(@Nullable String language, Map<String, String> values) implements ParameterCommand {
        public RecordConfiguration {
            values = Map.copyOf(values);
        }
    }

    /// An administrator changes values.
    ///
    /// @param language null for all languages
    /// @param set new values, by any spelling of the names
    /// @param unset names of parameters that are no longer to be set here
    /// @param expectedVersion the version that the administrator has seen, or null to change whatever there is
    record ChangeParameters(
            @Nullable String language,
            Map<String, String> set,
            java.util.Set<String> unset,
            @Nullable Integer expectedVersion)
            implements ParameterCommand {
        public ChangeParameters {
            set = Map.copyOf(set);
            unset = java.util.Set.copyOf(unset);
        }
    }
}

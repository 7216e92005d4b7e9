package community.cambium.tree.parameters;

import java.util.Map;

/// The parameters of a deployment: those for every language, and those of languages that have their own.
public record ParametersInForce(TreeParameters everywhere, Map<String, TreeParameters> byLanguage) {
    public ParametersInForce {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// One set of parameters for all languages.
    public static ParametersInForce everywhere(TreeParameters parameters) {
        return new ParametersInForce(parameters, Map.of());
    }

    /// The parameters of one language.
    public TreeParameters in(String language) {
        return byLanguage.getOrDefault(language, everywhere);
    }
}

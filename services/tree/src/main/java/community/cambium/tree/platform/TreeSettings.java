package community.cambium.tree.platform;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the tree service.
///
/// @param languages in which prompts are wanted
/// @param parameters values that differ from the defaults, by Open-Assistant's names
/// @param parametersByLanguage values that differ in one language
@ConfigurationProperties("cambium.tree")
record TreeSettings(
        @DefaultValue("en") Set<String> languages,
        @DefaultValue Map<String, String> parameters,
        @DefaultValue Map<String, Map<String, String>> parametersByLanguage) {}

package community.cambium.tree.languages;

import community.cambium.events.LanguageTag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The languages in which prompts are asked for unless parameters say otherwise, as an operator configured them.
public record WelcomeLanguages(Set<String> tags) {
    /// @throws IllegalArgumentException if a tag is not a BCP 47 tag in its usual spelling
    public WelcomeLanguages {
        List<String> unusable = new TreeSet<>(tags)
                .stream().filter(tag -> !LanguageTag.isUsable(tag)).toList();
        if (!unusable.isEmpty()) {
            throw new IllegalArgumentException("cambium.tree.languages has " + unusable
                    + "; a language is named by its BCP 47 tag in its usual spelling, such as en or pt-BR");
        }
        tags = Set.copyOf(tags);
    }
}

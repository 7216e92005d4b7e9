package community.cambium.tree.languages;

import community.cambium.events.ContributorId;
import community.cambium.events.LanguageEvent;
import community.cambium.events.LanguageEvent.LanguageOpened;
import community.cambium.events.LanguageEvent.ReconsiderationNoted;
import community.cambium.events.LanguageEvent.ReinstatementNoted;
import community.cambium.events.LanguageEvent.SuspensionNoted;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Every language heard of, and everybody who is suspended.
///
/// @param version of the parameters that all languages know of
public record Languages(SequencedSet<String> known, SequencedSet<ContributorId> suspended, int version) {
    public static final Languages NONE = new Languages(new LinkedHashSet<>(), new LinkedHashSet<>(), 0);

    public static Languages evolve(Languages languages, LanguageEvent event) {
        return switch (event) {
            case LanguageOpened opened ->
                new Languages(with(languages.known, opened.language()), languages.suspended, languages.version);
            case SuspensionNoted noted ->
                new Languages(languages.known, with(languages.suspended, noted.contributor()), languages.version);
            case ReinstatementNoted noted -> {
                SequencedSet<ContributorId> fewer = new LinkedHashSet<>(languages.suspended);
                fewer.remove(noted.contributor());
                yield new Languages(languages.known, fewer, languages.version);
            }
            case ReconsiderationNoted noted -> new Languages(languages.known, languages.suspended, noted.version());
        };
    }

    private static <T> SequencedSet<T> with(SequencedSet<T> set, T element) {
        SequencedSet<T> more = new LinkedHashSet<>(set);
        more.add(element);
        return more;
    }
}

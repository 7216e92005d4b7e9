package community.cambium.events;

import java.util.List;

/// What concerns all languages together. Written by `tree`.
public sealed interface LanguageEvent extends CambiumEvent {
    @Override
    default String orderingKey() {
        return "languages";
    }

    /// A language was heard of for the first time: it was opened, or something was written in it.
    ///
    /// @param barred the contributors who were suspended then
    @EventType("tree.language-opened")
    record LanguageOpened(String language, List<ContributorId> barred) implements LanguageEvent {
        public LanguageOpened {
            barred = List.copyOf(barred);
        }
    }

    /// A contributor's suspension is to be obeyed in these languages, which are all there are.
    @EventType("tree.suspension-noted")
    record SuspensionNoted(ContributorId contributor, List<String> languages) implements LanguageEvent {
        public SuspensionNoted {
            languages = List.copyOf(languages);
        }
    }

    /// A contributor's suspension is over in these languages, which are all there are.
    @EventType("tree.reinstatement-noted")
    record ReinstatementNoted(ContributorId contributor, List<String> languages) implements LanguageEvent {
        public ReinstatementNoted {
            languages = List.copyOf(languages);
        }
    }

    /// Parameters changed that hold for all languages: each of these looks at its trees again.
    ///
    /// @param version number of the change of parameters
    @EventType("tree.reconsideration-noted")
    record ReconsiderationNoted(int version, List<String> languages) implements LanguageEvent {
        public ReconsiderationNoted {
            languages = List.copyOf(languages);
        }
    }
}

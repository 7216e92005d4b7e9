package community.cambium.tree.languages;

import community.cambium.decider.Decider;
import community.cambium.events.LanguageEvent;
import community.cambium.events.LanguageEvent.LanguageOpened;
import community.cambium.events.LanguageEvent.ReconsiderationNoted;
import community.cambium.events.LanguageEvent.ReinstatementNoted;
import community.cambium.events.LanguageEvent.SuspensionNoted;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.languages.LanguageCommand.NoteReinstatement;
import community.cambium.tree.languages.LanguageCommand.NoteSuspension;
import community.cambium.tree.languages.LanguageCommand.ReconsiderAll;
import java.util.List;

/// What all languages are told; what they know already is not said again.
public final class LanguagesDecider {
    /// The one stream of languages.
    public static final String STREAM = "languages";

    private LanguagesDecider() {}

    public static Decider<Languages, LanguageCommand, LanguageEvent> decider() {
        return new Decider<>(() -> Languages.NONE, LanguagesDecider::decide, Languages::evolve);
    }

    public static List<LanguageEvent> decide(Languages languages, LanguageCommand command) {
        List<String> known = List.copyOf(languages.known());
        return switch (command) {
            case NoteLanguage(String language) ->
                languages.known().contains(language)
                        ? List.of()
                        : List.of(new LanguageOpened(language, List.copyOf(languages.suspended())));
            case NoteSuspension(var contributor) ->
                languages.suspended().contains(contributor)
                        ? List.of()
                        : List.of(new SuspensionNoted(contributor, known));
            case NoteReinstatement(var contributor) ->
                languages.suspended().contains(contributor)
                        ? List.of(new ReinstatementNoted(contributor, known))
                        : List.of();
            case ReconsiderAll(int version) ->
                version > languages.version() ? List.of(new ReconsiderationNoted(version, known)) : List.of();
        };
    }
}

package community.cambium.tree.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.ContributorId;
import community.cambium.events.LanguageEvent;
import community.cambium.events.LanguageEvent.LanguageOpened;
import community.cambium.events.LanguageEvent.ReconsiderationNoted;
import community.cambium.events.LanguageEvent.ReinstatementNoted;
import community.cambium.events.LanguageEvent.SuspensionNoted;
import community.cambium.testing.Scenario;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.languages.LanguageCommand.NoteReinstatement;
import community.cambium.tree.languages.LanguageCommand.NoteSuspension;
import community.cambium.tree.languages.LanguageCommand.ReconsiderAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What all languages are told.
class LanguagesTest {
    private static final ContributorId ANN = new ContributorId(new UUID(1, 1));
    private final Scenario<Languages, LanguageCommand, LanguageEvent> scenario =
            Scenario.of(LanguagesDecider.decider());

    @Test
    void aLanguageIsOpenedOnce() {
        scenario.when(new NoteLanguage("en"))
                .then(new LanguageOpened("en", List.of()))
                .when(new NoteLanguage("en"))
                .thenNothing();
    }

    @Test
    void aSuspensionReachesTheLanguagesThereAreAndThoseThatOpenLater() {
        scenario.after(new NoteLanguage("en"), new NoteLanguage("de"))
                .when(new NoteSuspension(ANN))
                .then(new SuspensionNoted(ANN, List.of("en", "de")))
                .when(new NoteSuspension(ANN))
                .thenNothing()
                .when(new NoteLanguage("eu"))
                .then(new LanguageOpened("eu", List.of(ANN)))
                .when(new NoteReinstatement(ANN))
                .then(new ReinstatementNoted(ANN, List.of("en", "de", "eu")))
                .when(new NoteReinstatement(ANN))
                .thenNothing();
    }

    @Test
    void parametersForAllAreReconsideredOnceInEveryLanguage() {
        scenario.after(new NoteLanguage("en"))
                .when(new ReconsiderAll(3))
                .then(new ReconsiderationNoted(3, List.of("en")))
                .when(new ReconsiderAll(3))
                .thenNothing();
    }

    @Test
    void aLanguageIsWelcomeByItsTagInItsUsualSpelling() {
        assertThat(new WelcomeLanguages(Set.of("en", "pt-BR")).tags()).containsExactlyInAnyOrder("en", "pt-BR");
        assertThatThrownBy(() -> new WelcomeLanguages(Set.of("en", "de_DE", "EU")))
                .hasMessageContaining("[EU, de_DE]")
                .hasMessageContaining("pt-BR");
    }
}

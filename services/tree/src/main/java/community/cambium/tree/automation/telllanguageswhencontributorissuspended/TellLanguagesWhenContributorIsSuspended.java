package community.cambium.tree.automation.telllanguageswhencontributorissuspended;

import community.cambium.events.CambiumEvent;
import community.cambium.events.SuspensionEvent.ContributorReinstated;
import community.cambium.events.SuspensionEvent.ContributorSuspended;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand.NoteReinstatement;
import community.cambium.tree.languages.LanguageCommand.NoteSuspension;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lets all languages know who is suspended and who is welcome again.
@Component
class TellLanguagesWhenContributorIsSuspended implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case ContributorSuspended suspended -> List.of(new NoteSuspension(suspended.contributor()));
            case ContributorReinstated reinstated -> List.of(new NoteReinstatement(reinstated.contributor()));
            default -> List.of(); // another fact
        };
    }
}

package community.cambium.tree.automation.barauthorwhensuspensionisnoted;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LanguageEvent.LanguageOpened;
import community.cambium.events.LanguageEvent.ReinstatementNoted;
import community.cambium.events.LanguageEvent.SuspensionNoted;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.lottery.LotteryCommand.BarAuthor;
import community.cambium.tree.lottery.LotteryCommand.ReadmitAuthor;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Has the lotteries pass over suspended authors, in languages heard of later too.
@Component
class BarAuthorWhenSuspensionIsNoted implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case LanguageOpened opened ->
                opened.barred().stream()
                        .<Object>map(author -> new BarAuthor(opened.language(), author, occasion))
                        .toList();
            case SuspensionNoted noted ->
                noted.languages().stream()
                        .<Object>map(language -> new BarAuthor(language, noted.contributor(), occasion))
                        .toList();
            case ReinstatementNoted noted ->
                noted.languages().stream()
                        .<Object>map(language -> new ReadmitAuthor(language, noted.contributor(), occasion))
                        .toList();
            default -> List.of(); // another fact
        };
    }
}

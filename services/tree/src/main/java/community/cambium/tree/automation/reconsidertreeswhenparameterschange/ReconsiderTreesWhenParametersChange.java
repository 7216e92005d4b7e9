package community.cambium.tree.automation.reconsidertreeswhenparameterschange;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LanguageEvent.ReconsiderationNoted;
import community.cambium.events.LotteryEvent.LanguageReconsidered;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.TreeState;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand.ReconsiderAll;
import community.cambium.tree.languages.WelcomeLanguages;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.lottery.LotteryCommand.Reconsider;
import community.cambium.tree.messagetree.MessageTreeCommand.ReconsiderTree;
import community.cambium.tree.parameters.Occasion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Has every language and every tree that parameters concern look again, language by language.
@Component
class ReconsiderTreesWhenParametersChange implements Policy {
    /// States in which parameters decide about a tree.
    private static final Set<TreeState> DECIDED_BY_PARAMETERS = EnumSet.of(
            TreeState.INITIAL_PROMPT_REVIEW, TreeState.GROWING, TreeState.RANKING, TreeState.ABORTED_LOW_GRADE);

    private final WelcomeLanguages welcome;

    ReconsiderTreesWhenParametersChange(WelcomeLanguages welcome) {
        this.welcome = welcome;
    }

    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case ParametersChanged(var _, String language, var _, var _)
            when language != null -> reconsider(language, occasion).toList();
            case ParametersChanged changed -> List.of(new ReconsiderAll(changed.version()));
            case ReconsiderationNoted noted ->
                noted.languages().stream()
                        .flatMap(language -> reconsider(language, occasion))
                        .toList();
            case LanguageReconsidered reconsidered -> reconsider(reconsidered, occasion);
            case MessageTreeStateEntered entered
            when wasOvertaken(entered, occasion) -> List.of(new ReconsiderTree(entered.treeId(), occasion));
            default -> List.of(); // another fact
        };
    }

    private static List<Object> reconsider(LanguageReconsidered part, Occasion occasion) {
        List<Object> commands = new ArrayList<>();
        part.trees().forEach(tree -> commands.add(new ReconsiderTree(tree, occasion)));
        if (part.more()) {
            commands.add(new Reconsider(part.language(), part.trees().getLast(), occasion));
        }
        return commands;
    }

    /// Whether parameters changed while a tree moved on by the former ones: its lottery may not have heard of it yet
    /// when the trees to reconsider were named.
    private static boolean wasOvertaken(MessageTreeStateEntered entered, Occasion occasion) {
        String inForce = occasion.parameters().in(entered.language()).version();
        return DECIDED_BY_PARAMETERS.contains(entered.to())
                && !inForce.equals(entered.because().inputs().get("parameters"));
    }

    /// A welcome language may never have asked for anything, because it was closed for prompts from the beginning.
    private Stream<Object> reconsider(String language, Occasion occasion) {
        return welcome.tags().contains(language)
                ? Stream.of(new Reconsider(language, occasion), new OpenLanguage(language, occasion))
                : Stream.of(new Reconsider(language, occasion));
    }
}

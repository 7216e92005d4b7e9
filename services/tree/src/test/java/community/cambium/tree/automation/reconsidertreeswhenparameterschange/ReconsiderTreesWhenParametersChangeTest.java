package community.cambium.tree.automation.reconsidertreeswhenparameterschange;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Reason;
import community.cambium.events.TreeState;
import community.cambium.tree.languages.WelcomeLanguages;
import community.cambium.tree.messagetree.MessageTreeCommand.ReconsiderTree;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconsiderTreesWhenParametersChangeTest {
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(1, 1));
    private static final UUID CAUSE = new UUID(2, 2);

    private final ReconsiderTreesWhenParametersChange policy =
            new ReconsiderTreesWhenParametersChange(new WelcomeLanguages(Set.of("en")));

    /// A halted tree is in no list of the lottery: nobody else would tell it of parameters that changed as it went on.
    @Test
    void aTreeThatWentOnByParametersThatHaveChangedSinceLooksAgain() {
        Occasion now = occasion(ParametersInForce.everywhere(version("8")));

        assertThat(policy.commands(wentOnBy("7"), now)).containsExactly(new ReconsiderTree(TREE, now));
        assertThat(policy.commands(wentOnBy("8"), now)).isEmpty();
    }

    @Test
    void aTreeAboutWhichParametersDecideNothingIsLeftAlone() {
        Occasion now = occasion(ParametersInForce.everywhere(version("8")));

        assertThat(policy.commands(entered(TreeState.BACKLOG_RANKING, "7"), now))
                .isEmpty();
        assertThat(policy.commands(entered(TreeState.READY_FOR_EXPORT, "7"), now))
                .isEmpty();
    }

    private static TreeParameters version(String version) {
        return TreeParameters.standard().with(version, Map.of());
    }

    private static Occasion occasion(ParametersInForce parameters) {
        return new Occasion(parameters, CAUSE, 5);
    }

    private static MessageTreeStateEntered wentOnBy(String version) {
        return entered(TreeState.GROWING, version);
    }

    private static MessageTreeStateEntered entered(TreeState state, String version) {
        return new MessageTreeStateEntered(
                TREE,
                "en",
                new ContributorId(new UUID(3, 3)),
                TreeState.HALTED_BY_MODERATOR,
                state,
                new Reason("halt-lifted", Map.of("parameters", version), List.of(CAUSE)));
    }
}

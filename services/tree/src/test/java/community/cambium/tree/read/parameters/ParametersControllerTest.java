package community.cambium.tree.read.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.http.UnreadableParameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersControllerTest {
    private final ParametersController controller = new ParametersController(() -> new ParametersInForce(
            TreeParameters.standard(),
            Map.of("pt-BR", TreeParameters.standard().with("4", Map.of("goal_tree_size", "15")))));

    @Test
    void aLanguageIsTheSameHoweverItsTagIsSpelled() {
        var answer = controller.parameters("pt-br");

        assertThat(answer.language()).isEqualTo("pt-BR");
        assertThat(answer.version()).isEqualTo("4");
        assertThat(answer.parameters())
                .anySatisfy(parameter -> assertThat(parameter.value()).isEqualTo("15"));
    }

    @Test
    void whatNamesNoLanguageIsRefused() {
        assertThatThrownBy(() -> controller.parameters("english language")).isInstanceOf(UnreadableParameter.class);
    }
}

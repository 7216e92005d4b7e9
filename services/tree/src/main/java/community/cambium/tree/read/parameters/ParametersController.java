package community.cambium.tree.read.parameters;

import community.cambium.events.LanguageTag;
import community.cambium.http.UnreadableParameter;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParametersController {
    private final CurrentParameters parameters;

    ParametersController(CurrentParameters parameters) {
        this.parameters = parameters;
    }

    /// The parameters in force, for all languages or for one.
    record ParametersAnswer(String version, @Nullable String language, List<ParameterAnswer> parameters) {}

    /// One parameter under Open-Assistant's name.
    record ParameterAnswer(String name, String value, String standard, String meaning) {}

    @GetMapping("/parameters")
    ParametersAnswer parameters(@RequestParam(name = "language", required = false) @Nullable String named) {
        String language = named == null ? null : inUsualSpelling(named);
        ParametersInForce now = parameters.now();
        TreeParameters inForce = language == null ? now.everywhere() : now.in(language);
        Map<String, String> values = inForce.asText();
        return new ParametersAnswer(
                inForce.version(),
                language,
                Arrays.stream(Parameter.values())
                        .map(parameter -> new ParameterAnswer(
                                parameter.wireName(),
                                Objects.requireNonNull(values.get(parameter.wireName())),
                                parameter.standard(),
                                parameter.meaning()))
                        .toList());
    }

    private static String inUsualSpelling(String language) {
        return LanguageTag.inUsualSpelling(language)
                .orElseThrow(() -> new UnreadableParameter("language", "is no BCP 47 tag of a language", null));
    }
}

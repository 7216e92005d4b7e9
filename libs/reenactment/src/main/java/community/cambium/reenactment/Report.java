package community.cambium.reenactment;

import community.cambium.reenactment.playing.InputSurvey;
import community.cambium.reenactment.playing.Progress.Figures;
import community.cambium.reenactment.playing.Reenactment.FailedTree;
import community.cambium.reenactment.playing.Stage;
import community.cambium.reenactment.unreproducible.Aspect;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run did, what it could not, and what no run can.
///
/// @param unreproducible how many entries of the list concern each aspect
record Report(InputSurvey survey, Stage stage, Map<Aspect, Long> unreproducible, List<FailedTree> failures) {
    void write(Path directory) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(directory.resolve("report.json"), json.writeValueAsString(asMap()) + "\n");
        try (PrintStream text = new PrintStream(directory.resolve("report.txt").toFile(), StandardCharsets.UTF_8)) {
            print(text);
        }
    }

    private Map<String, Object> asMap() {
        Figures figures = stage.progress().figures();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("input", survey.file().toString());
        report.put("inputSha256", survey.digest());
        report.put("run", stage.journal().run().toString());
        report.put("messagesInInput", survey.messages());
        report.put("authorsInInput", survey.community().authors());
        report.put("thisTime", figures);
        report.put("contributionsPerSecond", figures.perSecond());
        report.put("requests", stage.http().requests());
        report.put("unreproducible", new TreeMap<>(unreproducible));
        report.put("failures", failures);
        return report;
    }

    void print(PrintStream out) {
        out.println(stage.progress().figures().inWords() + ", " + stage.http().requests() + " requests");
        out.println("What no play can bring back (see unreproducible.jsonl):");
        new TreeMap<>(unreproducible).forEach((aspect, count) -> out.println("  " + aspect.word() + ": " + count));
        failures.forEach(failure -> out.println("The tree " + failure.tree() + " failed: " + failure.why()));
    }
}

package community.cambium.benchmarks.imports;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.LabelMean;
import community.cambium.oasst.write.ExportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of generated trees in Open-Assistant's form: eleven messages each, with texts, labels, scores, emojis and
/// ranks about as long as those of the published ones.
///
/// @param messages how many there are in all
record ForeignFile(Path path, long messages) {
    private static final int WORDS_OF_PROMPT = 40;
    private static final int WORDS_OF_ANSWER = 250;
    private static final int WIDTH = 3;
    private static final String[] WORDS = {"a", "tree", "of", "Straße", "why", "素数", "the", "answer", "\"so\"", "is\n"};
    private static final Map<String, Double> SCORES = Map.of("toxicity", 0.00044, "insult", 0.0021, "threat", 0.00012);
    private static final Map<String, LabelMean> LABELS = Map.of(
            "spam", new LabelMean(0.0, 3),
            "quality", new LabelMean(0.8333333333333334, 3),
            "helpfulness", new LabelMean(0.75, 3),
            "creativity", new LabelMean(0.5, 2),
            "humor", new LabelMean(0.1, 2));

    /// Writes trees until the file has this many bytes.
    static ForeignFile written(Path path, long bytes, int seed) throws IOException {
        Random random = new Random(seed);
        long messages = 0;
        try (ExportWriter out = new ExportWriter(new BufferedOutputStream(Files.newOutputStream(path)))) {
            while (Files.size(path) < bytes) {
                ExportTree tree = tree(random);
                out.write(tree);
                messages += tree.depthFirst().size();
            }
        }
        return new ForeignFile(path, messages);
    }

    private static ExportTree tree(Random random) {
        String root = id(random);
        List<ExportMessage> answers = new ArrayList<>();
        for (int rank = 0; rank < WIDTH; rank++) {
            String answer = id(random);
            List<ExportMessage> questions = new ArrayList<>();
            for (int second = 0; second < (rank == 0 ? WIDTH : 2); second++) {
                questions.add(message(random, id(random), answer, Role.PROMPTER, null, List.of()));
            }
            answers.add(message(random, answer, root, Role.ASSISTANT, rank, questions));
        }
        return new ExportTree(root, "ready_for_export", message(random, root, null, Role.PROMPTER, null, answers));
    }

    private static ExportMessage message(
            Random random,
            String id,
            @Nullable String parent,
            Role role,
            @Nullable Integer rank,
            List<ExportMessage> replies) {
        int words = random.nextInt(1, role == Role.PROMPTER ? WORDS_OF_PROMPT : WORDS_OF_ANSWER);
        return new ExportMessage(
                id,
                parent,
                id(random),
                Instant.ofEpochSecond(1_675_000_000L + random.nextInt(10_000_000), 727_400_000),
                text(random, words),
                role,
                "en",
                3,
                true,
                false,
                rank,
                false,
                null,
                SCORES,
                Map.of("+1", 2),
                LABELS,
                Map.of(),
                replies);
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder("I");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

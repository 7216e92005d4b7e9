package community.cambium.task.task;

import community.cambium.events.Label;
import community.cambium.events.Labels;
import community.cambium.events.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Tells two submissions apart without keeping a person's words: SHA-256 of what was handed in.
public record ContentDigest(String hex) {

    public static ContentDigest ofText(String text) {
        return of("text\n" + text);
    }

    public static ContentDigest ofLabels(Map<Label, Double> labels) {
        StringBuilder content = new StringBuilder("labels\n");
        Labels.copyOf(labels)
                .forEach((label, value) ->
                        content.append(label.name()).append('=').append(value).append('\n'));
        return of(content.toString());
    }

    public static ContentDigest ofRanking(List<List<MessageId>> order, boolean notRankable) {
        return of("ranking " + notRankable + "\n" + order);
    }

    /// The digest as bytes, for a table.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static ContentDigest of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new ContentDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

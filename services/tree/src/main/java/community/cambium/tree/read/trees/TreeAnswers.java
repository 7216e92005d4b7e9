package community.cambium.tree.read.trees;

import community.cambium.events.MessageId;
import community.cambium.events.TreeShape;
import community.cambium.tree.read.trees.MessageRow.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the questions about trees are answered with.
final class TreeAnswers {
    private TreeAnswers() {}

    /// A tree in a list.
    record TreeSummary(
            UUID id,
            String language,
            String state,
            Instant plantedAt,
            Instant since,
            @Nullable String origin,
            TreeShape shape,
            Why because) {
        static TreeSummary of(UUID id, TreeRow row) {
            return new TreeSummary(
                    id,
                    row.language(),
                    row.state(),
                    row.plantedAt(),
                    row.since(),
                    row.origin(),
                    row.shape(),
                    Why.of(row));
        }
    }

    /// Why a tree is in its state: the rule, what it looked at, and the event that tells more.
    record Why(String rule, Map<String, String> inputs, UUID event) {
        private static final TypeReference<Map<String, String>> INPUTS = new TypeReference<>() {};

        static Why of(TreeRow row) {
            return new Why(row.rule(), JsonMapper.shared().readValue(row.inputs(), INPUTS), row.enteredBy());
        }
    }

    /// A tree with all its messages in the order in which they came.
    record TreeAnswer(
            UUID id,
            String language,
            String state,
            Instant plantedAt,
            Instant since,
            @Nullable String origin,
            TreeShape shape,
            Why because,
            List<MessageAnswer> messages) {
        static TreeAnswer of(UUID id, TreeRow row, List<MessageAnswer> messages) {
            TreeSummary tree = TreeSummary.of(id, row);
            return new TreeAnswer(
                    id,
                    tree.language(),
                    tree.state(),
                    tree.plantedAt(),
                    tree.since(),
                    tree.origin(),
                    tree.shape(),
                    tree.because(),
                    messages);
        }
    }

    /// A message of a tree.
    ///
    /// @param accepted whether the reviews let it in; null while they have not decided
    record MessageAnswer(
            UUID id,
            UUID messageTreeId,
            @Nullable UUID parentId,
            String role,
            UUID author,
            Instant attachedAt,
            boolean late,
            int reviewCount,
            @Nullable Boolean accepted,
            @Nullable Double score,
            @Nullable Integer rank,
            boolean removed) {
        static MessageAnswer of(MessageId id, MessageRow row, Place place) {
            return new MessageAnswer(
                    id.value(),
                    row.treeId(),
                    place.parentId(),
                    place.role(),
                    place.author(),
                    place.attachedAt(),
                    place.late(),
                    row.reviewCount(),
                    row.reviewResult(),
                    row.score(),
                    row.removed() ? null : row.rank(),
                    row.removed());
        }
    }

    /// How many trees of a language are in a state.
    record TreeCount(String language, String state, long trees) {}
}

package community.cambium.tree.read.trees;

import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one tree stands.
///
/// @param rule the rule by which it came there
/// @param inputs what the rule looked at, as JSON
/// @param enteredBy the event that says so
record TreeRow(
        String language,
        String state,
        TreeShape shape,
        @Nullable String origin,
        Instant plantedAt,
        Instant since,
        String rule,
        String inputs,
        UUID enteredBy) {
    static TreeRow planted(MessageTreePlanted planted, UUID event, Instant time) {
        return new TreeRow(
                planted.language(),
                wireName(TreeState.INITIAL_PROMPT_REVIEW),
                planted.shape(),
                planted.origin(),
                time,
                time,
                "",
                "{}",
                event);
    }

    TreeRow entered(MessageTreeStateEntered entered, String newInputs, UUID event, Instant time) {
        return new TreeRow(
                language,
                wireName(entered.to()),
                shape,
                origin,
                plantedAt,
                time,
                entered.because().rule(),
                newInputs,
                event);
    }

    private static String wireName(TreeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

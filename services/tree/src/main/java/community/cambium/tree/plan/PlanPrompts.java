package community.cambium.tree.plan;

import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import org.jspecify.annotations.Nullable;

/// Asks for prompts of planned trees.
///
/// @param wantId chosen by the caller, so that the same plan given twice is one plan
/// @param shape the shape of these trees, or null for the one in force when the prompt comes
public record PlanPrompts(
        WantId wantId,
        String language,
        int slots,
        @Nullable TreeShape shape,
        @Nullable String origin) {}

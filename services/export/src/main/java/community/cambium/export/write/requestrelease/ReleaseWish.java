package community.cambium.export.write.requestrelease;

import community.cambium.events.LanguageTag;
import community.cambium.events.ReleaseRecipe;
import community.cambium.events.TreeState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a caller asks for; what is absent is as in Open-Assistant's export: trees that are ready, without removed and
/// unaccepted messages.
///
/// @param states empty takes trees in any state
record ReleaseWish(
        ReleaseRecipe.@Nullable Form form,
        ReleaseRecipe.@Nullable Compression compression,
        @Nullable Set<TreeState> states,
        @Nullable String language,
        @Nullable Boolean includeRemoved,
        @Nullable Boolean includeUnaccepted,
        @Nullable Boolean promptsOnly) {

    ReleaseRecipe recipe() {
        return new ReleaseRecipe(
                form == null ? ReleaseRecipe.Form.TREES : form,
                compression == null ? ReleaseRecipe.Compression.NONE : compression,
                states == null ? Set.of(TreeState.READY_FOR_EXPORT) : states,
                language == null ? null : LanguageTag.inUsualSpelling(language).orElse(language),
                Boolean.TRUE.equals(includeRemoved),
                Boolean.TRUE.equals(includeUnaccepted),
                Boolean.TRUE.equals(promptsOnly));
    }
}

package community.cambium.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes into a release.
///
/// @param form trees or flat messages
/// @param compression none or gzip
/// @param states states of the trees to take; empty takes all
/// @param language language of the prompts to take, or null for all
/// @param includeRemoved whether removed messages are written, marked as deleted
/// @param includeUnaccepted whether rejected and undecided messages are written
/// @param promptsOnly whether only the prompts of the trees are written, without any replies
public record ReleaseRecipe(
        Form form,
        Compression compression,
        Set<TreeState> states,
        @Nullable String language,
        boolean includeRemoved,
        boolean includeUnaccepted,
        boolean promptsOnly) {
    public ReleaseRecipe {
        states = states.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(states));
    }

    /// One tree a line, or one message a line.
    public enum Form {
        TREES,
        MESSAGES
    }

    /// How the file is packed.
    public enum Compression {
        NONE,
        GZIP
    }
}

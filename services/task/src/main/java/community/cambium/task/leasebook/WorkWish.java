package community.cambium.task.leasebook;

import static community.cambium.task.leasebook.LeaseRejection.KIND_NEEDED;
import static community.cambium.task.leasebook.LeaseRejection.NO_LANGUAGE_NAMED;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.LanguageTag;
import community.cambium.events.MessageId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody would like to do: one kind of work or anything, in languages they speak; trusted callers may name the
/// want or the message.
///
/// @param kind null for anything
public record WorkWish(
        ContributorId contributor,
        @Nullable TaskKind kind,
        List<String> languages,
        @Nullable WantId want,
        @Nullable MessageId message) {
    private static final int MOST_LANGUAGES = 20;

    public WorkWish {
        languages = languages.stream().map(WorkWish::language).distinct().toList();
        boolean named = want != null || message != null;
        if ((languages.isEmpty() && !named) || languages.size() > MOST_LANGUAGES) {
            throw new CommandRejected(NO_LANGUAGE_NAMED);
        }
        if (message != null && kind == null) {
            throw new CommandRejected(KIND_NEEDED);
        }
    }

    /// Whether a want or a message was named.
    public boolean isNamed() {
        return want != null || message != null;
    }

    private static String language(String tag) {
        return LanguageTag.inUsualSpelling(tag).orElseThrow(() -> new CommandRejected(NO_LANGUAGE_NAMED));
    }
}

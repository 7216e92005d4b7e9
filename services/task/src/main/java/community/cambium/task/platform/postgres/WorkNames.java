package community.cambium.task.platform.postgres;

import community.cambium.events.Role;
import community.cambium.events.TaskKind;
import java.util.List;
import java.util.Locale;

/// How kinds of work are spelled in the tables.
final class WorkNames {
    /// A reply in either role, as trees want them.
    static final String REPLY = "reply";

    private WorkNames() {}

    static String of(TaskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String[] of(List<TaskKind> kinds) {
        return kinds.stream().map(WorkNames::of).toArray(String[]::new);
    }

    static TaskKind kind(String work) {
        return TaskKind.valueOf(work.toUpperCase(Locale.ROOT));
    }

    /// What one can do to a message only once, whatever its role.
    static String activity(TaskKind kind) {
        return switch (kind) {
            case INITIAL_PROMPT -> "prompt";
            case PROMPTER_REPLY, ASSISTANT_REPLY -> "reply";
            case LABEL_INITIAL_PROMPT, LABEL_PROMPTER_REPLY, LABEL_ASSISTANT_REPLY -> "review";
            case RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES -> "ranking";
        };
    }

    /// The same of work as a want spells it.
    static String activity(String work) {
        return work.equals(REPLY) ? REPLY : activity(kind(work));
    }

    /// The kind of task that answers a message of this role.
    static TaskKind answering(Role role) {
        return switch (role.next()) {
            case PROMPTER -> TaskKind.PROMPTER_REPLY;
            case ASSISTANT -> TaskKind.ASSISTANT_REPLY;
        };
    }

    /// The kind of task that reviews a message.
    static TaskKind reviewing(boolean root, Role role) {
        return switch (role) {
            case PROMPTER -> root ? TaskKind.LABEL_INITIAL_PROMPT : TaskKind.LABEL_PROMPTER_REPLY;
            case ASSISTANT -> TaskKind.LABEL_ASSISTANT_REPLY;
        };
    }

    /// The kind of task that ranks replies of this role.
    static TaskKind ranking(Role candidateRole) {
        return switch (candidateRole) {
            case PROMPTER -> TaskKind.RANK_PROMPTER_REPLIES;
            case ASSISTANT -> TaskKind.RANK_ASSISTANT_REPLIES;
        };
    }
}

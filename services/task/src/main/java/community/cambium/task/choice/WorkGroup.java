package community.cambium.task.choice;

import static community.cambium.events.TaskKind.ASSISTANT_REPLY;
import static community.cambium.events.TaskKind.INITIAL_PROMPT;
import static community.cambium.events.TaskKind.LABEL_ASSISTANT_REPLY;
import static community.cambium.events.TaskKind.LABEL_INITIAL_PROMPT;
import static community.cambium.events.TaskKind.LABEL_PROMPTER_REPLY;
import static community.cambium.events.TaskKind.PROMPTER_REPLY;
import static community.cambium.events.TaskKind.RANK_ASSISTANT_REPLIES;
import static community.cambium.events.TaskKind.RANK_PROMPTER_REPLIES;

import community.cambium.events.TaskKind;
import java.util.List;

/// Kinds of task that are weighed together when somebody takes anything, in the order of their usefulness.
public enum WorkGroup {
    RANKING(List.of(RANK_ASSISTANT_REPLIES, RANK_PROMPTER_REPLIES)),
    LABEL_REPLY(List.of(LABEL_ASSISTANT_REPLY, LABEL_PROMPTER_REPLY)),
    LABEL_PROMPT(List.of(LABEL_INITIAL_PROMPT)),
    REPLY(List.of(ASSISTANT_REPLY, PROMPTER_REPLY)),
    PROMPT(List.of(INITIAL_PROMPT));

    private final List<TaskKind> kinds;

    WorkGroup(List<TaskKind> kinds) {
        this.kinds = kinds;
    }

    public List<TaskKind> kinds() {
        return kinds;
    }
}

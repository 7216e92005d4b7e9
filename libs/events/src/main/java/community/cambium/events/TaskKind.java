package community.cambium.events;

/// What a contributor is asked to do. The names are Open-Assistant's.
public enum TaskKind {
    INITIAL_PROMPT,
    PROMPTER_REPLY,
    ASSISTANT_REPLY,
    LABEL_INITIAL_PROMPT,
    LABEL_PROMPTER_REPLY,
    LABEL_ASSISTANT_REPLY,
    RANK_PROMPTER_REPLIES,
    RANK_ASSISTANT_REPLIES
}

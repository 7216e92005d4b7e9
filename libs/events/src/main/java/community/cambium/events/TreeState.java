package community.cambium.events;

/// Where a tree stands. The names are Open-Assistant's, lower case on the wire and in files.
public enum TreeState {
    INITIAL_PROMPT_REVIEW,
    PROMPT_LOTTERY_WAITING,
    GROWING,
    RANKING,
    READY_FOR_SCORING,
    READY_FOR_EXPORT,
    ABORTED_LOW_GRADE,
    HALTED_BY_MODERATOR,
    SCORING_FAILED,
    BACKLOG_RANKING
}

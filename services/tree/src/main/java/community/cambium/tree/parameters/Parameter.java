package community.cambium.tree.parameters;

import static community.cambium.tree.parameters.ParameterType.labels;
import static community.cambium.tree.parameters.ParameterType.languages;
import static community.cambium.tree.parameters.ParameterType.share;
import static community.cambium.tree.parameters.ParameterType.whole;
import static community.cambium.tree.parameters.ParameterType.yesOrNo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every parameter of Open-Assistant's tree manager under its own name, with its default, and what it means.
public enum Parameter {
    MAX_ACTIVE_TREES(whole(0, 1_000_000), "10", "trees of one language that grow at the same time"),
    MAX_INITIAL_PROMPT_REVIEW(
            whole(0, 1_000_000), "100", "prompts of one language under review before no more prompts are wanted"),
    MAX_PROMPT_LOTTERY_WAITING(
            whole(0, 1_000_000), "250", "prompts of one language that wait in the lottery before no more are wanted"),
    INIT_PROMPT_DISABLED_LANGS(languages(), "", "languages in which no prompts are wanted"),
    GOAL_TREE_SIZE(whole(1, 10_000), "12", "accepted messages that a tree is to have, the root included"),
    RANDOM_GOAL_TREE_SIZE(yesOrNo(), "false", "draw each tree's goal between the smallest goal and the goal"),
    MIN_GOAL_TREE_SIZE(whole(1, 10_000), "5", "smallest goal that may be drawn"),
    MAX_TREE_DEPTH(whole(0, 1_000), "3", "depth of the deepest possible message; the root has depth 0"),
    MAX_CHILDREN_COUNT(whole(1, 1_000), "3", "most surviving replies under one message"),
    NUM_PROMPTER_REPLIES(whole(1, 1_000), "1", "most surviving replies under an assistant message"),
    LONELY_CHILDREN_COUNT(whole(0, 10_000), "2", "a prompt with some replies but fewer than this is lonely"),
    P_LONELY_CHILD_EXTENSION(share(), "0.75", "probability that a reply goes to a lonely prompt when there is one"),
    NUM_REVIEWS_INITIAL_PROMPT(whole(1, 100), "3", "reviews that decide about a prompt"),
    NUM_REVIEWS_REPLY(whole(1, 100), "3", "reviews that decide about a reply"),
    ACCEPTANCE_THRESHOLD_INITIAL_PROMPT(share(), "0.6", "a prompt's score must be above this"),
    ACCEPTANCE_THRESHOLD_REPLY(share(), "0.6", "a reply's score must be above this"),
    NUM_REQUIRED_RANKINGS(whole(0, 100), "3", "rankings that decide the order of a message's replies"),
    RANK_PROMPTER_REPLIES(yesOrNo(), "false", "rank replies in the prompter's role too"),
    COUNT_ORDER_OF_NOT_RANKABLE(
            yesOrNo(), "false", "let a ranking marked not rankable order the replies, as Open-Assistant did"),
    P_ACTIVATE_BACKLOG_TREE(share(), "0.1", "probability that a tree that moves on lets a backlog tree begin"),
    MIN_ACTIVE_RANKINGS_PER_LANG(whole(0, 1_000_000), "0", "unfinished rankings below which a backlog tree begins"),
    AUTO_MOD_ENABLED(yesOrNo(), "true", "let the automatic rules act"),
    AUTO_MOD_MAX_SKIP_REPLY(whole(1, 1_000_000), "25", "skips of one message that halt its tree"),
    AUTO_MOD_RED_FLAGS(whole(1, 1_000_000), "4", "red flags that remove a reply or abort a tree"),
    P_FULL_LABELING_REVIEW_PROMPT(share(), "1.0", "probability of the full form for a prompt"),
    P_FULL_LABELING_REVIEW_REPLY_ASSISTANT(share(), "1.0", "probability of the full form for an assistant's reply"),
    P_FULL_LABELING_REVIEW_REPLY_PROMPTER(share(), "0.25", "probability of the full form for a prompter's reply"),
    LABELS_INITIAL_PROMPT(labels(), ParameterType.PROMPTER_LABELS, "labels of the full form for a prompt"),
    LABELS_PROMPTER_REPLY(labels(), ParameterType.PROMPTER_LABELS, "labels of the full form for a prompter's reply"),
    LABELS_ASSISTANT_REPLY(
            labels(), ParameterType.ASSISTANT_LABELS, "labels of the full form for an assistant's reply"),
    MANDATORY_LABELS_INITIAL_PROMPT(labels(), "spam", "labels that must be given for a prompt"),
    MANDATORY_LABELS_PROMPTER_REPLY(labels(), "spam", "labels that must be given for a prompter's reply"),
    MANDATORY_LABELS_ASSISTANT_REPLY(labels(), "spam", "labels that must be given for an assistant's reply"),
    RECENT_TASKS_SPAN_SEC(
            whole(0, 1_000_000),
            "300",
            "without effect: here a lease keeps others from the place it took, as long as it lasts"),
    MAX_PENDING_TASKS_PER_USER(whole(1, 1_000_000), "8", "open tasks that one contributor may hold");

    private final ParameterType type;
    private final String standard;
    private final String meaning;

    Parameter(ParameterType type, String standard, String meaning) {
        this.type = type;
        this.standard = standard;
        this.meaning = meaning;
    }

    /// Open-Assistant's name: the constant's in lower case.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The value where nothing else is configured.
    public String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    /// The parameter of that name, however its words are joined: `max_active_trees`, `max-active-trees`.
    public static Optional<Parameter> named(String name) {
        String bare = bare(name);
        return Arrays.stream(values())
                .filter(parameter -> bare(parameter.name()).equals(bare))
                .findFirst();
    }

    /// The value that a text stands for; refuses what does not fit the parameter's type and bounds.
    Object read(String text) {
        try {
            return type.read(text.strip());
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "Parameter " + wireName() + " cannot be \"" + text + "\": it must be " + type.expected(), cause);
        }
    }

    /// An environment variable's underscores arrive as dots.
    private static String bare(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }
}

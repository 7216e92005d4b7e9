package community.cambium.tree.parameters;

import community.cambium.events.Label;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The parameters in force at one place and time, all of them, each checked.
public final class TreeParameters {
    private static final String STANDARD = "standard";

    private static final Map<Parameter, Parameter> MANDATORY = new EnumMap<>(Map.of(
            Parameter.MANDATORY_LABELS_INITIAL_PROMPT, Parameter.LABELS_INITIAL_PROMPT,
            Parameter.MANDATORY_LABELS_PROMPTER_REPLY, Parameter.LABELS_PROMPTER_REPLY,
            Parameter.MANDATORY_LABELS_ASSISTANT_REPLY, Parameter.LABELS_ASSISTANT_REPLY));

    private final String version;
    private final Map<Parameter, String> texts;
    private final Map<Parameter, Object> values = new EnumMap<>(Parameter.class);

    private TreeParameters(String version, Map<Parameter, String> texts) {
        this.version = version;
        this.texts = texts;
        texts.forEach((parameter, text) -> values.put(parameter, parameter.read(text)));
    }

    /// Open-Assistant's defaults.
    public static TreeParameters standard() {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            texts.put(parameter, parameter.standard());
        }
        return new TreeParameters(STANDARD, texts);
    }

    /// These parameters with some values replaced; refuses names and values that make no sense, saying which.
    public TreeParameters with(String newVersion, Map<String, String> replaced) {
        Map<Parameter, String> changed = new EnumMap<>(texts);
        replaced.forEach((name, text) -> changed.put(
                Parameter.named(name).orElseThrow(() -> new IllegalArgumentException("There is no parameter " + name)),
                text.strip()));
        return new TreeParameters(newVersion, changed);
    }

    /// These parameters with one value replaced.
    public TreeParameters with(Parameter parameter, Object value) {
        return with(version, Map.of(parameter.name(), value.toString()));
    }

    /// Which set of values this is; reasons cite it.
    public String version() {
        return version;
    }

    /// Every value as text under Open-Assistant's name, in the order in which they are documented.
    public Map<String, String> asText() {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach((parameter, text) -> all.put(parameter.wireName(), text));
        return all;
    }

    public int whole(Parameter parameter) {
        return (Integer) value(parameter);
    }

    public BigDecimal share(Parameter parameter) {
        return (BigDecimal) value(parameter);
    }

    public boolean isOn(Parameter parameter) {
        return (Boolean) value(parameter);
    }

    /// The score that a message must be above.
    public BigDecimal acceptanceThreshold(boolean prompt) {
        return share(prompt ? Parameter.ACCEPTANCE_THRESHOLD_INITIAL_PROMPT : Parameter.ACCEPTANCE_THRESHOLD_REPLY);
    }

    /// Whether replies of this role are ranked.
    public boolean ranks(Role role) {
        return switch (role) {
            case ASSISTANT -> true;
            case PROMPTER -> isOn(Parameter.RANK_PROMPTER_REPLIES);
        };
    }

    /// Whether the goal of each tree is drawn.
    public boolean drawsGoals() {
        return isOn(Parameter.RANDOM_GOAL_TREE_SIZE);
    }

    /// Whether prompts are welcome in a language at all.
    public boolean wantsPromptsIn(String language) {
        return !((Set<?>) value(Parameter.INIT_PROMPT_DISABLED_LANGS)).contains(language);
    }

    /// The shape of a tree that has none of its own, where no goal is drawn.
    public TreeShape usualShape() {
        return shapeFor(whole(Parameter.GOAL_TREE_SIZE));
    }

    /// The shape of a tree that has none of its own.
    ///
    /// @param seed what the goal is drawn with where goals are drawn
    public TreeShape shape(long seed) {
        int goal = whole(Parameter.GOAL_TREE_SIZE);
        int smallest = whole(Parameter.MIN_GOAL_TREE_SIZE);
        if (isOn(Parameter.RANDOM_GOAL_TREE_SIZE) && smallest < goal) {
            goal = smallest + (int) Math.floorMod(seed, (long) goal - smallest + 1);
        }
        return shapeFor(goal);
    }

    private TreeShape shapeFor(int goal) {
        return new TreeShape(
                goal,
                whole(Parameter.MAX_TREE_DEPTH),
                whole(Parameter.MAX_CHILDREN_COUNT),
                whole(Parameter.NUM_PROMPTER_REPLIES),
                whole(Parameter.NUM_REVIEWS_INITIAL_PROMPT),
                whole(Parameter.NUM_REVIEWS_REPLY),
                whole(Parameter.NUM_REQUIRED_RANKINGS));
    }

    /// What these values say against each other; empty if they go together.
    public Optional<String> contradiction() {
        if (isOn(Parameter.RANDOM_GOAL_TREE_SIZE)
                && whole(Parameter.MIN_GOAL_TREE_SIZE) > whole(Parameter.GOAL_TREE_SIZE)) {
            return Optional.of("min_goal_tree_size is above goal_tree_size");
        }
        if (!ShapeRules.reachesGoal(usualShape())) {
            return Optional.of("no tree of this max_tree_depth, max_children_count and num_prompter_replies"
                    + " reaches its goal_tree_size");
        }
        return MANDATORY.entrySet().stream()
                .map(pair -> contradiction(pair.getKey(), pair.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> contradiction(Parameter mandatory, Parameter offered) {
        Set<?> needed = (Set<?>) value(mandatory);
        if (!needed.contains(Label.SPAM)) {
            return Optional.of(mandatory.wireName() + " lacks spam, by which messages are accepted");
        }
        return ((Set<?>) value(offered)).containsAll(needed)
                ? Optional.empty()
                : Optional.of(mandatory.wireName() + " names labels that " + offered.wireName() + " lacks");
    }

    private Object value(Parameter parameter) {
        return Objects.requireNonNull(values.get(parameter), parameter.name());
    }
}

package community.cambium.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.standalone.StressLog.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What must hold of the log of a community that was killed and restarted while it worked.
final class StressChecks {
    private static final String[] INTERACTIONS = {
        "prompt-written", "reply-written", "message-reviewed", "replies-ranked"
    };
    private static final Set<String> TERMINAL =
            Set.of("ready_for_export", "aborted_low_grade", "halted_by_moderator", "scoring_failed");

    private final StressLog log;

    StressChecks(StressLog log) {
        this.log = log;
    }

    /// Every tree is at its end, and nothing that was granted is left to do.
    void everythingIsDone() {
        assertThat(log.states())
                .isNotEmpty()
                .allSatisfy((_, state) -> assertThat(state).isIn(TERMINAL));
        Map<String, Long> used = used();
        assertThat(openWants())
                .allSatisfy((want, slots) -> assertThat(used.getOrDefault(want, 0L))
                        .as("used slots of " + want)
                        .isEqualTo((long) slots));
        assertThat(ids(log.ofTree("review-counted"), "reviewId"))
                .isEqualTo(ids(log.ofTask("message-reviewed"), "taskId"));
        assertThat(ids(log.ofTree("ranking-counted"), "rankingId"))
                .isEqualTo(ids(log.ofTask("replies-ranked"), "taskId"));
        assertThat(ids(log.ofTree("message-attached"), "taskId"))
                .isEqualTo(ids(log.ofTask("prompt-written", "reply-written"), "taskId"));
    }

    /// No slot is used twice, no fact is counted twice, nobody does the same work twice or judges their own.
    void nothingIsHandedOutTwice() {
        Map<String, Integer> slots = granted(Set.of());
        assertThat(used())
                .allSatisfy((want, used) -> assertThat(used)
                        .as("used slots of " + want)
                        .isLessThanOrEqualTo((long) slots.getOrDefault(want, 0)));
        assertOnce(log.ofTask(INTERACTIONS), "taskId");
        assertOnce(log.ofTree("review-counted"), "reviewId");
        assertOnce(log.ofTree("ranking-counted"), "rankingId");
        assertOnce(log.ofTree("message-attached"), "messageId");
        assertOnce(log.ofTree("review-counted"), "messageId", "reviewer");
        assertOnce(log.ofTask("reply-written"), "parentId", "contributor");
        assertOnce(log.ofTask("replies-ranked"), "parentId", "contributor");
        Map<String, String> authors = log.ofTree("message-attached")
                .collect(toMap(fact -> fact.text("messageId"), fact -> fact.text("author")));
        assertThat(log.ofTree("review-counted"))
                .allSatisfy(review ->
                        assertThat(review.text("reviewer")).isNotEqualTo(authors.get(review.text("messageId"))));
    }

    /// Every message has the reviews that were granted for it, and every parent the rankings, never more and never
    /// less.
    void everyMessageHasWhatWasGranted() {
        Map<String, Long> used = used();
        Set<String> withdrawn = withdrawn();
        for (List<String> kind : List.of(
                List.of("reviews-wanted", "messageId", "review-counted"),
                List.of("rankings-wanted", "parentId", "ranking-counted"))) {
            Map<String, Integer> granted = log.ofTree(kind.get(0))
                    .collect(groupingBy(
                            fact -> fact.text(kind.get(1)),
                            summingInt(fact -> withdrawn.contains(fact.text("wantId"))
                                    ? used.getOrDefault(fact.text("wantId"), 0L).intValue()
                                    : fact.number("slots"))));
            granted.values().removeIf(sum -> sum == 0);
            Map<String, Integer> counted =
                    log.ofTree(kind.get(2)).collect(groupingBy(fact -> fact.text(kind.get(1)), summingInt(_ -> 1)));
            assertThat(counted).as(kind.get(2)).isEqualTo(granted);
        }
    }

    /// A tree has at most as many accepted messages as its goal, and those that came late.
    void noTreeIsBeyondItsGoal() {
        Set<String> accepted = ids(log.ofTree("message-accepted"), "messageId");
        Map<String, Integer> inTime = log.ofTree("message-attached")
                .filter(fact -> !fact.content().path("late").asBoolean() && accepted.contains(fact.text("messageId")))
                .collect(groupingBy(fact -> fact.text("treeId"), summingInt(_ -> 1)));
        assertThat(log.ofTree("message-tree-planted"))
                .allSatisfy(tree -> assertThat(inTime.getOrDefault(tree.text("treeId"), 0))
                        .as("accepted messages of " + tree.text("treeId"))
                        .isLessThanOrEqualTo(
                                tree.content().path("shape").path("goalSize").asInt()));
    }

    /// Every place that was given is held by a growing tree or was freed once, and never were more held than there are.
    void noPlaceIsLost(int places) {
        Map<String, Set<String>> held = new HashMap<>();
        log.ofTree("prompt-drawn", "place-given", "place-freed").forEach(fact -> {
            Set<String> trees = held.computeIfAbsent(fact.text("language"), _ -> new HashSet<>());
            String tree = fact.text("treeId");
            assertThat(fact.name().equals("place-freed") ? trees.remove(tree) : trees.add(tree))
                    .as(fact.name() + " " + tree)
                    .isTrue();
            assertThat(trees.size()).as("places held").isLessThanOrEqualTo(places);
        });
        Set<String> growing = new HashSet<>();
        log.states().forEach((tree, state) -> {
            if (state.equals("growing")) {
                growing.add(tree);
            }
        });
        assertThat(held.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(growing);
    }

    /// Whatever was acknowledged is in the log.
    void nothingAcknowledgedIsLost(Map<UUID, String> acknowledged) {
        assertThat(log.ofTask(INTERACTIONS).map(Fact::id).collect(toSet())).containsAll(acknowledged.keySet());
    }

    private Map<String, Long> used() {
        return log.ofTask(INTERACTIONS).collect(groupingBy(fact -> fact.text("wantId"), counting()));
    }

    private Map<String, Integer> granted(Set<String> without) {
        return log.ofTree("reviews-wanted", "replies-wanted", "rankings-wanted", "prompts-wanted")
                .filter(fact -> !without.contains(fact.text("wantId")))
                .collect(toMap(fact -> fact.text("wantId"), fact -> fact.number("slots")));
    }

    private Map<String, Integer> openWants() {
        Set<String> without = withdrawn();
        without.addAll(ids(log.ofTree("prompts-wanted"), "wantId"));
        return granted(without);
    }

    private Set<String> withdrawn() {
        return ids(log.ofTree("want-withdrawn", "prompts-withdrawn"), "wantId");
    }

    private static void assertOnce(Stream<Fact> facts, String... fields) {
        assertThat(facts.map(fact -> Stream.of(fields).map(fact::text).toList()))
                .doesNotHaveDuplicates();
    }

    private static Set<String> ids(Stream<Fact> facts, String field) {
        return facts.map(fact -> fact.text(field)).collect(toSet());
    }
}

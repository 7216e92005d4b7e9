package community.cambium.reenactment.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.Label;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.LabelMean;
import community.cambium.reenactment.SampleTrees;
import community.cambium.reenactment.planning.SimulatedTree.Grown;
import community.cambium.reenactment.unreproducible.Aspect;
import community.cambium.reenactment.unreproducible.Unreproducible;
import community.cambium.reenactment.voting.Fate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TreePlannerTest {
    @Test
    void everySampleTreePlayedByTheRulesGivesWhatTheFileSays() {
        List<Unreproducible> missed = verified(SampleTrees.sample());
        assertThat(missed).singleElement().satisfies(entry -> {
            assertThat(entry.aspect()).isEqualTo(Aspect.RANK);
            assertThat(entry.reason()).contains("rank 2").contains("comes out as 1");
        });
    }

    @Test
    void everyRealTreePlayedByTheRulesGivesWhatTheFileSays() {
        Path file = SampleTrees.realFile().orElse(null);
        Assumptions.assumeTrue(file != null, "the real trees are not on this machine");
        List<ExportTree> trees = SampleTrees.read(Objects.requireNonNull(file));
        assertThat(trees).hasSize(188);
        List<Unreproducible> missed = verified(trees);
        assertThat(missed).hasSize(3).allMatch(entry -> entry.aspect() == Aspect.RANK);
    }

    @Test
    void theSamePlanComesOutTwice() {
        Community community = community(SampleTrees.sample());
        for (ExportTree tree : SampleTrees.sample()) {
            assertThat(TreePlanner.plan(tree, community)).isEqualTo(TreePlanner.plan(tree, community));
        }
    }

    @Test
    void aRejectedReplyIsPlannedBeforeTheLastAcceptedOne() {
        TreePlan plan = plan(0);
        assertThat(plan.waves().getLast()).allMatch(message -> message.fate() == Fate.ACCEPTED);
        assertThat(plan.lateReplies()).isEmpty();
    }

    @Test
    void whatWasNeverDecidedOrRemovedUnrankedComesLate() {
        assertThat(plan(1).lateReplies()).hasSize(2).allMatch(message -> message.fate() == Fate.UNDECIDED);
        assertThat(plan(3).lateReplies()).hasSize(2).allMatch(PlannedMessage::removed);
    }

    @Test
    void labelsThatNoReviewAsksForAreGivenFreely() {
        assertThat(plan(1).root().freeLabels())
                .singleElement()
                .satisfies(vote -> assertThat(vote.labels()).containsEntry(Label.POLITICAL_CONTENT, 1.0));
    }

    @Test
    void reviewsBeyondTheUsualNumberAreOrdered() {
        assertThat(plan(0).shape().reviewsPerPrompt()).isEqualTo(4);
        assertThat(plan(0).root().extraReviews()).isZero();
        assertThat(plan(1).messages().stream()
                        .mapToInt(PlannedMessage::extraReviews)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aTreeThatIsStillGrowingCannotBePlayed() {
        ExportTree tree = SampleTrees.sample().getFirst();
        ExportTree growing = new ExportTree(tree.messageTreeId(), "growing", tree.prompt());
        assertThatThrownBy(() -> TreePlanner.plan(growing, Community.of(Set.of())))
                .isInstanceOf(Unplayable.class)
                .hasMessageContaining("growing");
    }

    private static TreePlan plan(int number) {
        return TreePlanner.plan(SampleTrees.sample().get(number), community(SampleTrees.sample()));
    }

    /// Plays every tree by the rules, compares with the file, and returns what was announced as not reproducible.
    private static List<Unreproducible> verified(List<ExportTree> trees) {
        Community community = community(trees);
        List<Unreproducible> announced = new ArrayList<>();
        for (ExportTree tree : trees) {
            TreePlan plan = TreePlanner.plan(tree, community);
            Map<String, Grown> played = SimulatedTree.play(plan);
            List<String> differences = new ArrayList<>();
            for (ExportMessage message : tree.depthFirst()) {
                compare(message, Objects.requireNonNull(played.get(message.messageId())), plan, differences);
            }
            assertThat(differences).as(tree.messageTreeId()).isEmpty();
            assertThat(played).hasSize(tree.depthFirst().size());
            announced.addAll(plan.unreproducible());
        }
        return announced;
    }

    private static void compare(ExportMessage message, Grown played, TreePlan plan, List<String> differences) {
        Map<Aspect, @Nullable Object> wanted = new HashMap<>();
        Map<Aspect, @Nullable Object> got = new HashMap<>();
        wanted.put(Aspect.REVIEW_COUNT, message.reviewCount());
        got.put(Aspect.REVIEW_COUNT, played.reviews);
        wanted.put(Aspect.REVIEW_RESULT, message.reviewResult());
        got.put(Aspect.REVIEW_RESULT, played.result);
        wanted.put(Aspect.RANK, message.rank());
        got.put(Aspect.RANK, played.rank);
        wanted.put(Aspect.DELETED, message.deleted());
        got.put(Aspect.DELETED, played.planned.removed());
        wanted.put(Aspect.TEXT, message.text());
        got.put(Aspect.TEXT, played.planned.text());
        wanted.put(Aspect.LABELS, message.labels());
        got.put(Aspect.LABELS, means(played));
        wanted.forEach((aspect, value) -> {
            boolean announced = plan.unreproducible().stream()
                    .anyMatch(entry ->
                            entry.aspect() == aspect && message.messageId().equals(entry.messageId()));
            if (announced == Objects.equals(value, got.get(aspect))) {
                differences.add(message.messageId() + " " + aspect + ": " + value + " became " + got.get(aspect)
                        + (announced ? " though announced as impossible" : ""));
            }
        });
    }

    private static Map<String, LabelMean> means(Grown played) {
        Map<String, LabelMean> means = new HashMap<>();
        played.answers.forEach((label, answers) -> means.put(
                label.name().toLowerCase(Locale.ROOT),
                new LabelMean(
                        answers.stream().mapToDouble(Double::doubleValue).sum() / answers.size(), answers.size())));
        return means;
    }

    private static Community community(List<ExportTree> trees) {
        Set<String> authors = new HashSet<>();
        trees.forEach(tree -> tree.depthFirst().forEach(message -> authors.add(TreePlanner.author(message))));
        return Community.of(authors);
    }
}

package community.cambium.reenactment.planning;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.Label;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.reenactment.voting.LabelForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A tree by the rules of the house, as far as a plan can touch them: it refuses what the services would refuse, and
/// then tells what an export would say.
final class SimulatedTree {
    private final TreePlan plan;
    private final TreeShape shape;
    private final Map<String, Grown> messages = new HashMap<>();

    static final class Grown {
        final PlannedMessage planned;
        final int depth;

        @Nullable
        Boolean result;

        @Nullable
        Integer rank;

        int reviews;
        final Map<Label, List<Double>> answers = new TreeMap<>();
        final Set<String> voters = new HashSet<>();

        Grown(PlannedMessage planned, int depth) {
            this.planned = planned;
            this.depth = depth;
        }

        boolean accepted() {
            return Boolean.TRUE.equals(result);
        }

        boolean survives() {
            return result == null || result;
        }
    }

    private SimulatedTree(TreePlan plan) {
        this.plan = plan;
        this.shape = plan.shape();
    }

    static Map<String, Grown> play(TreePlan plan) {
        SimulatedTree tree = new SimulatedTree(plan);
        tree.grow();
        tree.rank();
        plan.lateReplies().forEach(tree::late);
        return tree.messages;
    }

    private void grow() {
        messages.put(plan.root().sourceId(), new Grown(plan.root(), 0));
        judge(plan.root());
        assertThat(grown(plan.root().sourceId()).accepted()).isTrue();
        for (List<PlannedMessage> wave : plan.waves()) {
            assertThat(acceptedSoFar()).as("the tree still grows").isLessThan(shape.goalSize());
            wave.forEach(this::write);
            wave.forEach(this::judge);
        }
        assertThat(acceptedSoFar()).isEqualTo(shape.goalSize());
        assertThat(messages.values()).allMatch(message -> message.result != null);
    }

    private void write(PlannedMessage reply) {
        Grown parent = parentOf(reply);
        assertThat(parent.depth).isLessThan(shape.maxDepth());
        long surviving = messages.values().stream()
                .filter(other -> parent.planned.sourceId().equals(other.planned.parentSourceId()) && other.survives())
                .count();
        boolean prompter = parent.planned.role() == Role.PROMPTER;
        assertThat(surviving).isLessThan(prompter ? shape.maxChildren() : shape.repliesPerAssistantMessage());
        assertThat(messages.values().stream().filter(Grown::survives).count()).isLessThan(shape.goalSize());
        attach(reply, parent);
    }

    private void late(PlannedMessage reply) {
        attach(reply, parentOf(reply));
        judge(reply);
    }

    private void attach(PlannedMessage reply, Grown parent) {
        assertThat(parent.accepted()).isTrue();
        assertThat(reply.role()).isEqualTo(parent.planned.role().next());
        assertThat(messages.values())
                .noneMatch(other -> parent.planned.sourceId().equals(other.planned.parentSourceId())
                        && other.planned.author().equals(reply.author()));
        assertThat(messages.put(reply.sourceId(), new Grown(reply, parent.depth + 1)))
                .isNull();
    }

    private void judge(PlannedMessage planned) {
        Grown message = grown(planned.sourceId());
        int needed = planned.parentSourceId() == null ? shape.reviewsPerPrompt() : shape.reviewsPerReply();
        assertThat(planned.reviews().size()).isLessThanOrEqualTo(needed + planned.extraReviews());
        List<Vote> counted = new ArrayList<>();
        for (Vote review : planned.reviews()) {
            vote(message, review);
            assertThat(review.labels()).containsKey(Label.SPAM);
            assertThat(review.labels().keySet()).allMatch(label -> LabelForms.asks(planned.role(), label));
            counted.add(review);
            message.reviews++;
            if (counted.size() >= needed && !message.accepted()) {
                message.result = 1 - (mean(counted, Label.SPAM) + mean(counted, Label.LANG_MISMATCH)) > 0.6;
            }
        }
        planned.freeLabels().forEach(vote -> vote(message, vote));
    }

    private static double mean(List<Vote> votes, Label label) {
        double sum = 0;
        for (Vote vote : votes) {
            sum += vote.labels().getOrDefault(label, 0.0);
        }
        return sum / votes.size();
    }

    private static void vote(Grown message, Vote vote) {
        assertThat(vote.voter()).isNotEqualTo(message.planned.author());
        assertThat(message.voters.add(vote.voter())).as("votes once").isTrue();
        assertThat(vote.labels().values()).allMatch(value -> value >= 0 && value <= 1);
        vote.labels()
                .forEach((label, value) -> message.answers
                        .computeIfAbsent(label, _ -> new ArrayList<>())
                        .add(value));
    }

    private void rank() {
        Map<String, PlannedRanking> planned = new HashMap<>();
        plan.rankings().forEach(ranking -> planned.put(ranking.parentSourceId(), ranking));
        for (Grown parent : List.copyOf(messages.values())) {
            List<Grown> candidates = messages.values().stream()
                    .filter(reply -> parent.planned.sourceId().equals(reply.planned.parentSourceId()))
                    .filter(reply -> reply.accepted() && reply.planned.role() == Role.ASSISTANT)
                    .toList();
            PlannedRanking ranking = planned.remove(parent.planned.sourceId());
            assertThat(ranking != null).isEqualTo(candidates.size() >= 2);
            if (ranking != null) {
                rank(ranking, candidates);
            }
        }
        assertThat(planned).isEmpty();
    }

    private void rank(PlannedRanking ranking, List<Grown> candidates) {
        List<String> ids =
                candidates.stream().map(reply -> reply.planned.sourceId()).toList();
        Set<String> people = new HashSet<>();
        candidates.forEach(reply -> people.add(reply.planned.author()));
        assertThat(ranking.ballots()).hasSize(shape.rankingsPerParent());
        for (PlannedRanking.Ballot ballot : ranking.ballots()) {
            assertThat(ballot.order()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(ballot.order()).isEqualTo(ranking.ballots().getFirst().order());
            assertThat(people.add(ballot.ranker()))
                    .as("ranks once, and nothing of their own")
                    .isTrue();
            if (!ballot.notRankable()) {
                candidates.forEach(reply -> reply.rank = ballot.order().indexOf(reply.planned.sourceId()));
            }
        }
    }

    private long acceptedSoFar() {
        return messages.values().stream().filter(Grown::accepted).count();
    }

    private Grown grown(String sourceId) {
        return Objects.requireNonNull(messages.get(sourceId), () -> sourceId + " was not written");
    }

    private Grown parentOf(PlannedMessage reply) {
        return grown(String.valueOf(reply.parentSourceId()));
    }
}

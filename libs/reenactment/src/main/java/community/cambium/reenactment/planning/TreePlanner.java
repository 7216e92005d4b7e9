package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.reenactment.unreproducible.Aspect;
import community.cambium.reenactment.unreproducible.Unreproducible;
import community.cambium.reenactment.voting.Fate;
import community.cambium.reenactment.voting.VotePlanner;
import community.cambium.reenactment.voting.VoteSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Works out how a published tree can be played, and what of it cannot.
public final class TreePlanner {
    private static final int RANKINGS = 3;
    private static final int USUAL_REVIEWS = 3;

    private final ExportTree tree;
    private final Community community;
    private final Family family;
    private final List<Unreproducible> unreproducible = new ArrayList<>();

    private TreePlanner(ExportTree tree, Community community) {
        this.tree = tree;
        this.community = community;
        this.family = new Family(tree);
    }

    /// The plan, or [Unplayable] if the tree cannot be played at all.
    public static TreePlan plan(ExportTree tree, Community community) {
        Playability.check(tree);
        return new TreePlanner(tree, community).plan();
    }

    /// The name of a message's author in the plan.
    public static String author(ExportMessage message) {
        return Objects.requireNonNullElse(message.userId(), "author-of-" + message.messageId());
    }

    private TreePlan plan() {
        TreeShape shape = shape();
        List<List<ExportMessage>> waves = GrowthPlanner.waves(family, shape);
        List<PlannedRanking> rankings =
                new RankPlanner(tree.messageTreeId(), family, community, RANKINGS, unreproducible).rankings();
        List<ExportMessage> late = family.parentsFirst().stream()
                .filter(message -> !family.grows(message))
                .toList();
        return new TreePlan(
                tree.messageTreeId(),
                Objects.requireNonNullElse(tree.prompt().lang(), "en"),
                shape,
                planned(tree.prompt(), shape),
                waves.stream().map(wave -> planned(wave, shape)).toList(),
                rankings,
                planned(late, shape),
                unreproducible);
    }

    private TreeShape shape() {
        List<ExportMessage> all = family.parentsFirst();
        return new TreeShape(
                (int) all.stream().filter(family::counts).count(),
                Math.max(1, all.stream().mapToInt(family::depth).max().orElse(1)),
                mostReplies(Role.PROMPTER),
                mostReplies(Role.ASSISTANT),
                reviews(List.of(tree.prompt())),
                reviews(tree.prompt().replies().isEmpty() ? List.of() : all.subList(1, all.size())),
                RANKINGS);
    }

    private int mostReplies(Role parents) {
        return Math.max(
                1,
                family.parentsFirst().stream()
                        .filter(message -> message.role() == parents)
                        .mapToInt(message -> family.counting(message).size())
                        .max()
                        .orElse(1));
    }

    /// The fewest reviews that decided about any of the messages; what others had more is ordered.
    private static int reviews(List<ExportMessage> messages) {
        return messages.stream()
                .filter(message -> Family.fate(message) != Fate.UNDECIDED)
                .mapToInt(TreePlanner::reviewCount)
                .filter(count -> count > 0)
                .min()
                .orElse(USUAL_REVIEWS);
    }

    private static int reviewCount(ExportMessage message) {
        return Math.max(0, Objects.requireNonNullElse(message.reviewCount(), 0));
    }

    private List<PlannedMessage> planned(List<ExportMessage> messages, TreeShape shape) {
        return messages.stream().map(message -> planned(message, shape)).toList();
    }

    private PlannedMessage planned(ExportMessage message, TreeShape shape) {
        int needed = message == tree.prompt() ? shape.reviewsPerPrompt() : shape.reviewsPerReply();
        Fate fate = Family.fate(message);
        int reviews = fate == Fate.UNDECIDED ? reviewCount(message) : Math.max(needed, reviewCount(message));
        VoteSheet sheet = VotePlanner.plan(message, fate, reviews, needed);
        note(message, sheet, reviews);
        List<String> voters = community.choose(
                "review " + message.messageId(),
                sheet.reviews().size() + sheet.freeLabels().size(),
                Set.of(author(message)));
        return new PlannedMessage(
                message.messageId(),
                message.parentId(),
                message.role(),
                author(message),
                message.text(),
                fate,
                !family.grows(message),
                votes(voters.subList(0, reviews), sheet.reviews()),
                Math.max(0, reviews - needed),
                votes(voters.subList(reviews, voters.size()), sheet.freeLabels()),
                Family.deleted(message));
    }

    private static List<Vote> votes(List<String> voters, List<Map<community.cambium.events.Label, Double>> labels) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < voters.size(); i++) {
            votes.add(new Vote(voters.get(i), labels.get(i)));
        }
        return votes;
    }

    private void note(ExportMessage message, VoteSheet sheet, int reviews) {
        sheet.missed().forEach((label, why) -> note(message, Aspect.LABELS, label, why));
        if (!sheet.decided()) {
            note(message, Aspect.REVIEW_RESULT, null, "no division of the answers among the reviews gives it");
        }
        if (reviews != reviewCount(message)) {
            note(message, Aspect.REVIEW_COUNT, null, "a decision takes " + reviews + " reviews, the file has fewer");
        }
        if (message.userId() == null) {
            note(message, Aspect.AUTHOR, null, "the file does not name the author");
        }
        if (!Objects.equals(message.lang(), tree.prompt().lang())) {
            note(message, Aspect.LANGUAGE, null, "a tree has one language, that of its prompt");
        }
    }

    private void note(
            ExportMessage message, Aspect aspect, @org.jspecify.annotations.Nullable String part, String why) {
        unreproducible.add(new Unreproducible(tree.messageTreeId(), message.messageId(), aspect, part, why));
    }
}

package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.reenactment.planning.PlannedRanking.Ballot;
import community.cambium.reenactment.unreproducible.Aspect;
import community.cambium.reenactment.unreproducible.Unreproducible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Chooses the ballots on the replies of every message so that the consensus gives the file's ranks.
final class RankPlanner {
    private final String treeId;
    private final Family family;
    private final Community community;
    private final int rankers;
    private final List<Unreproducible> unreproducible;

    RankPlanner(String treeId, Family family, Community community, int rankers, List<Unreproducible> unreproducible) {
        this.treeId = treeId;
        this.family = family;
        this.community = community;
        this.rankers = rankers;
        this.unreproducible = unreproducible;
    }

    List<PlannedRanking> rankings() {
        List<PlannedRanking> rankings = new ArrayList<>();
        for (ExportMessage parent : family.parentsFirst()) {
            List<ExportMessage> candidates =
                    family.counts(parent) && parent.role() == Role.PROMPTER ? family.counting(parent) : List.of();
            List<ExportMessage> ranked = candidates.stream()
                    .filter(reply -> reply.rank() != null)
                    .sorted(Comparator.comparing(reply -> Objects.requireNonNull(reply.rank())))
                    .toList();
            if (candidates.size() >= 2) {
                rankings.add(ranked.isEmpty() ? notRankable(parent, candidates) : alike(parent, ranked));
            }
            noteMissed(parent, candidates.size() >= 2 ? ranked : List.of());
        }
        return rankings;
    }

    private PlannedRanking alike(ExportMessage parent, List<ExportMessage> order) {
        return ballots(parent, order, false);
    }

    private PlannedRanking notRankable(ExportMessage parent, List<ExportMessage> candidates) {
        return ballots(parent, candidates, true);
    }

    private PlannedRanking ballots(ExportMessage parent, List<ExportMessage> order, boolean notRankable) {
        Set<String> authors = new HashSet<>();
        order.forEach(reply -> authors.add(TreePlanner.author(reply)));
        List<String> ids = order.stream().map(ExportMessage::messageId).toList();
        return new PlannedRanking(
                parent.messageId(),
                community.choose("rank " + parent.messageId(), rankers, authors).stream()
                        .map(ranker -> new Ballot(ranker, ids, notRankable))
                        .toList());
    }

    /// A rank is a place in an order, so it cannot come back if the siblings before it are not in the file.
    private void noteMissed(ExportMessage parent, List<ExportMessage> ranked) {
        for (ExportMessage reply : parent.replies()) {
            Integer rank = reply.rank();
            int place = ranked.indexOf(reply);
            if (rank != null && rank != place) {
                unreproducible.add(new Unreproducible(
                        treeId,
                        reply.messageId(),
                        Aspect.RANK,
                        null,
                        "rank " + rank + " is a place among siblings that are not all in the file; it comes out as "
                                + (place < 0 ? "none" : place)));
            }
        }
    }
}

package community.cambium.reenactment.planning;

import community.cambium.events.TreeShape;
import community.cambium.reenactment.unreproducible.Unreproducible;
import java.util.List;

/// How one tree is to be played.
///
/// @param sourceId its id in the file
/// @param root the prompt
/// @param waves the replies while the tree grows: all of one wave can be written before any of it is reviewed
/// @param rankings one for each message whose replies are ranked
/// @param lateReplies the replies that come when the tree has moved on, parents first
/// @param unreproducible what this tree says and the play cannot bring back
public record TreePlan(
        String sourceId,
        String language,
        TreeShape shape,
        PlannedMessage root,
        List<List<PlannedMessage>> waves,
        List<PlannedRanking> rankings,
        List<PlannedMessage> lateReplies,
        List<Unreproducible> unreproducible) {
    public TreePlan {
        waves = waves.stream().map(List::copyOf).toList();
        rankings = List.copyOf(rankings);
        lateReplies = List.copyOf(lateReplies);
        unreproducible = List.copyOf(unreproducible);
    }

    /// All messages in the order of writing.
    public List<PlannedMessage> messages() {
        return java.util.stream.Stream.of(
                        java.util.stream.Stream.of(root), waves.stream().flatMap(List::stream), lateReplies.stream())
                .flatMap(part -> part)
                .toList();
    }
}

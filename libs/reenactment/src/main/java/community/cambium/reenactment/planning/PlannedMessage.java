package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.reenactment.voting.Fate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one message is to be played.
///
/// @param sourceId its id in the file
/// @param author the contributor who writes it, by the name that the plan uses
/// @param late written as an ordered reply when the tree has moved on, because in the file it does not count
/// @param reviews what reviewers say in tasks, in this order
/// @param extraReviews how many of the reviews, the last ones, are beyond what the shape asks for and must be ordered
/// @param freeLabels what contributors say outside tasks
/// @param removed a moderator takes it out at the end
public record PlannedMessage(
        String sourceId,
        @Nullable String parentSourceId,
        Role role,
        String author,
        String text,
        Fate fate,
        boolean late,
        List<Vote> reviews,
        int extraReviews,
        List<Vote> freeLabels,
        boolean removed) {
    public PlannedMessage {
        reviews = List.copyOf(reviews);
        freeLabels = List.copyOf(freeLabels);
    }
}

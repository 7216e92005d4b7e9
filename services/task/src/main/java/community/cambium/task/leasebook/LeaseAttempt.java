package community.cambium.task.leasebook;

import community.cambium.events.MessageId;
import community.cambium.events.TaskId;
import community.cambium.task.choice.Draw;
import community.cambium.task.parameters.ParametersInForce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One attempt to lease something, with everything that comes in from outside.
///
/// @param name the client's name for the request, so that it may come again; null for none
/// @param promptId the id that the prompt will have if the task is to write one
public record LeaseAttempt(
        TaskId taskId,
        WorkWish wish,
        @Nullable String name,
        MessageId promptId,
        Draw draw,
        ParametersInForce parameters,
        Instant at) {
    private static final int PLACE_OF_LONELY = 6;

    /// The languages in which messages with few replies come first this time.
    public List<String> lonelyFirst() {
        double chance = draw.at(PLACE_OF_LONELY);
        return wish.languages().stream()
                .filter(language -> chance < parameters.in(language).preferLonely())
                .toList();
    }

    /// How many leases this person may hold at the same time: the most that any language of the wish allows.
    public int mostOpen() {
        return parameters.mostOpen(wish.languages());
    }
}

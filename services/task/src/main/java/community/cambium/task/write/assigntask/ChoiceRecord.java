package community.cambium.task.write.assigntask;

import community.cambium.events.TaskChoice;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.WorkWish;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes down how a task was chosen, so that the event alone can tell it.
@Component
class ChoiceRecord {
    private final KindWeights weights;

    ChoiceRecord(KindWeights weights) {
        this.weights = weights;
    }

    TaskChoice of(LeaseAttempt attempt, LeaseAnswer.Given given) {
        WorkWish wish = attempt.wish();
        boolean drawn = wish.kind() == null && !wish.isNamed();
        return new TaskChoice(
                attempt.draw().seed(),
                wish.isNamed(),
                wish.kind(),
                wish.languages(),
                drawn ? weights.byName() : Map.of(),
                wish.isNamed() ? List.of() : attempt.lonelyFirst(),
                attempt.parameters()
                        .in(given.leased().language())
                        .fullChance(given.leased().kind(), wish.kind() == null),
                attempt.parameters().version(),
                given.open());
    }
}

package community.cambium.task.read.choice;

import static community.cambium.task.task.TaskRejection.TASK_UNKNOWN;

import community.cambium.decider.CommandRejected;
import community.cambium.events.TaskChoice;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /tasks/{id}/choice`: how it came that somebody got this task, from the event of its assignment alone. For the
/// person themselves and those who watch over the work.
@RestController
class ChoiceController {
    private final EventHistory history;

    ChoiceController(EventHistory history) {
        this.history = history;
    }

    @GetMapping("/tasks/{id}/choice")
    ExplainedChoice choice(Caller caller, @PathVariable UUID id) {
        TaskAssigned assigned = history.of(new TaskId(id).toString()).stream()
                .flatMap(recorded -> recorded.event() instanceof TaskAssigned given
                        ? java.util.stream.Stream.of(given)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow(() -> new CommandRejected(TASK_UNKNOWN));
        if (!assigned.contributor().value().equals(caller.id())) {
            caller.needs(CallerRole.MODERATOR, CallerRole.AUDITOR, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        }
        return new ExplainedChoice(assigned.taskId(), Story.of(assigned), assigned.choice());
    }

    /// The choice in words and in numbers.
    record ExplainedChoice(TaskId taskId, List<String> words, TaskChoice choice) {}
}

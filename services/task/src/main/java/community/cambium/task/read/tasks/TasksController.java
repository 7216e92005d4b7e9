package community.cambium.task.read.tasks;

import static community.cambium.task.task.TaskRejection.NOT_YOUR_TASK;
import static community.cambium.task.task.TaskRejection.TASK_UNKNOWN;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskId;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.sheet.Conversations;
import community.cambium.task.sheet.TaskSheet;
import community.cambium.task.task.Task;
import community.cambium.task.task.Task.Given;
import community.cambium.task.task.Task.NotAssigned;
import community.cambium.task.task.TaskCommand;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /tasks`: one's open tasks; `GET /tasks/{id}`: one of one's own tasks. Both are as new as the last command.
@RestController
class TasksController {
    private final DeciderRegistration<Task, TaskCommand, TaskEvent> tasks;
    private final EventHistory history;
    private final LeaseBook book;
    private final Conversations conversations;
    private final Clock clock;

    TasksController(
            DeciderRegistration<Task, TaskCommand, TaskEvent> tasks,
            EventHistory history,
            LeaseBook book,
            Conversations conversations,
            Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.book = book;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    OpenTasks open(Caller caller) {
        List<TaskId> held = book.heldBy(new ContributorId(caller.id()), clock.instant());
        return new OpenTasks(held.stream().map(task -> sheet(task, caller)).toList());
    }

    @GetMapping("/tasks/{id}")
    TaskSheet one(Caller caller, @PathVariable UUID id) {
        return sheet(new TaskId(id), caller);
    }

    private TaskSheet sheet(TaskId taskId, Caller caller) {
        return switch (history.stateOf(tasks, taskId.toString())) {
            case NotAssigned _ -> throw new CommandRejected(TASK_UNKNOWN);
            case Given given -> {
                if (!given.terms().contributor().value().equals(caller.id())) {
                    throw new CommandRejected(NOT_YOUR_TASK);
                }
                yield TaskSheet.of(given, conversations);
            }
        };
    }

    /// The tasks that one holds, oldest first.
    record OpenTasks(List<TaskSheet> items) {}
}

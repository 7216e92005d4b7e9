package community.cambium.task.write.acknowledgetask;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.task.TaskCommand.AcknowledgeTask;
import community.cambium.task.write.HeldTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/acknowledgement`: says that the task is being done.
@RestController
class AcknowledgeTaskController {
    private final HeldTasks tasks;
    private final LeaseBook book;
    private final Clock clock;

    AcknowledgeTaskController(HeldTasks tasks, LeaseBook book, Clock clock) {
        this.tasks = tasks;
        this.book = book;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/acknowledgement")
    ResponseEntity<Acknowledged> acknowledge(Caller caller, @PathVariable UUID id) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AcknowledgeTask command = new AcknowledgeTask(new TaskId(id), new ContributorId(caller.id()), at);
        Decided decided = tasks.change(command, () -> book.acknowledge(command.taskId(), command.contributor(), at));
        return CambiumEventHeader.ok(
                new Acknowledged(command.taskId()), decided.lastEventId().orElse(null));
    }

    /// The task that is being done.
    record Acknowledged(TaskId id) {}
}

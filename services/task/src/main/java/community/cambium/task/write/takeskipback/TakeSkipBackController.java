package community.cambium.task.write.takeskipback;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.parameters.CurrentParameters;
import community.cambium.task.task.TaskCommand.TakeSkipBack;
import community.cambium.task.write.HeldTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/skip/taken-back`: makes a task that was given back one's own again, as long as
/// its lease would have lasted and nobody else has what was given back.
@RestController
class TakeSkipBackController {
    private final HeldTasks tasks;
    private final LeaseBook book;
    private final EventHistory history;
    private final CurrentParameters parameters;
    private final Clock clock;

    TakeSkipBackController(
            HeldTasks tasks, LeaseBook book, EventHistory history, CurrentParameters parameters, Clock clock) {
        this.tasks = tasks;
        this.book = book;
        this.history = history;
        this.parameters = parameters;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/skip/taken-back")
    ResponseEntity<HeldTask> takeBack(Caller caller, @PathVariable UUID id) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TakeSkipBack command = new TakeSkipBack(new TaskId(id), new ContributorId(caller.id()), at);
        int mostOpen = parameters.inForce().mostOpen(languages(command.taskId()));
        Decided decided =
                tasks.change(command, () -> book.takeBack(command.taskId(), command.contributor(), mostOpen, at));
        return CambiumEventHeader.ok(
                new HeldTask(command.taskId()), decided.lastEventId().orElse(null));
    }

    /// The language of the task, none if there is no such task.
    private List<String> languages(TaskId taskId) {
        return history.of(taskId.toString()).stream()
                .map(RecordedEvent::event)
                .filter(TaskAssigned.class::isInstance)
                .map(event -> ((TaskAssigned) event).language())
                .toList();
    }

    /// The task that is the contributor's again.
    record HeldTask(TaskId id) {}
}

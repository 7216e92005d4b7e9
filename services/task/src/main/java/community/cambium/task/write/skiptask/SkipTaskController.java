package community.cambium.task.write.skiptask;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.task.TaskCommand.SkipTask;
import community.cambium.task.write.HeldTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/skip`: gives a task back, with a reason or without.
@RestController
class SkipTaskController {
    private final HeldTasks tasks;
    private final LeaseBook book;
    private final Clock clock;

    SkipTaskController(HeldTasks tasks, LeaseBook book, Clock clock) {
        this.tasks = tasks;
        this.book = book;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/skip")
    ResponseEntity<SkippedTask> skip(
            Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Skip skip) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String reason = skip == null ? null : skip.reason();
        SkipTask command = new SkipTask(new TaskId(id), new ContributorId(caller.id()), reason, at);
        Decided decided = tasks.change(command, () -> book.skip(command.taskId(), command.contributor(), at));
        return CambiumEventHeader.ok(
                new SkippedTask(command.taskId()), decided.lastEventId().orElse(null));
    }

    /// Why, if the contributor says so.
    record Skip(@Nullable String reason) {}

    /// The task that was given back.
    record SkippedTask(TaskId id) {}
}

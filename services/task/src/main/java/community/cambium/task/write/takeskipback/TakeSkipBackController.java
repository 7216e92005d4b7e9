package community.cambium.task.write.takeskipback;

import static community.cambium.task.leasebook.LeaseRejection.LEASE_LOST;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.parameters.CurrentParameters;
import community.cambium.task.task.TaskCommand.TakeSkipBack;
import community.cambium.task.write.OneTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/skip/taken-back`: makes a task that was given back one's own again, as long as its lease would
/// have
/// lasted and nobody else has what was given back.
@RestController
class TakeSkipBackController {
    private final OneTransaction transaction;
    private final LeaseBook book;
    private final Commands commands;
    private final CurrentParameters parameters;
    private final Clock clock;

    TakeSkipBackController(
            OneTransaction transaction, LeaseBook book, Commands commands, CurrentParameters parameters, Clock clock) {
        this.transaction = transaction;
        this.book = book;
        this.commands = commands;
        this.parameters = parameters;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/skip/taken-back")
    ResponseEntity<HeldTask> takeBack(Caller caller, @PathVariable UUID id) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TakeSkipBack command = new TakeSkipBack(new TaskId(id), new ContributorId(caller.id()), at);
        int mostOpen = parameters.inForce().everywhere().mostOpen();
        Decided decided = transaction.run(() -> {
            boolean held = book.takeBack(command.taskId(), command.contributor(), mostOpen, at);
            Decided answer = commands.send(
                    command, CommandContext.of(command.contributor().toString()));
            if (!answer.events().isEmpty() && !held) {
                throw new CommandRejected(LEASE_LOST);
            }
            return answer;
        });
        return CambiumEventHeader.ok(
                new HeldTask(command.taskId()), decided.lastEventId().orElse(null));
    }

    /// The task that is the contributor's again.
    record HeldTask(TaskId id) {}
}

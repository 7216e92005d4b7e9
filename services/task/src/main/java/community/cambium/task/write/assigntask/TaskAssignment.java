package community.cambium.task.write.assigntask;

import static community.cambium.task.leasebook.LeaseRejection.REQUEST_NAME_UNUSABLE;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.MessageId;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.task.choice.Draw;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.parameters.CurrentParameters;
import community.cambium.task.parameters.ParametersInForce;
import community.cambium.task.parameters.TaskParameters;
import community.cambium.task.task.Task;
import community.cambium.task.task.Task.Given;
import community.cambium.task.task.Task.NotAssigned;
import community.cambium.task.task.Task.Offered;
import community.cambium.task.task.TaskCommand;
import community.cambium.task.task.TaskCommand.AssignTask;
import community.cambium.task.write.OneTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leases a slot and appends the assignment in one transaction.
@Component
class TaskAssignment {
    private static final int LONGEST_NAME = 200;

    private static final int PLACE_OF_FORM = 7;

    private final OneTransaction transaction;
    private final LeaseBook book;
    private final Commands commands;
    private final DeciderRegistration<Task, TaskCommand, TaskEvent> tasks;
    private final EventHistory history;
    private final LeaseRules rules;
    private final ChoiceRecord choices;
    private final CurrentParameters parameters;
    private final Clock clock;
    private final RandomGenerator chance;

    TaskAssignment(
            OneTransaction transaction,
            LeaseBook book,
            Commands commands,
            DeciderRegistration<Task, TaskCommand, TaskEvent> tasks,
            EventHistory history,
            LeaseRules rules,
            ChoiceRecord choices,
            CurrentParameters parameters,
            Clock clock,
            RandomGenerator chance) {
        this.transaction = transaction;
        this.book = book;
        this.commands = commands;
        this.tasks = tasks;
        this.history = history;
        this.rules = rules;
        this.choices = choices;
        this.parameters = parameters;
        this.clock = clock;
        this.chance = chance;
    }

    /// A task that fits the wish; the same task again for a request that came before under the same name.
    Assignment assign(WorkWish wish, @Nullable String name) {
        requireUsable(name);
        ParametersInForce inForce = parameters.inForce();
        Optional<Assignment> assignment = transaction.run(() -> attempt(wish, name, inForce));
        return assignment.orElseThrow(() -> new NothingToDo(wish, book.openWork(wish.contributor(), wish.languages())));
    }

    private Optional<Assignment> attempt(WorkWish wish, @Nullable String name, ParametersInForce inForce) {
        LeaseAttempt attempt = new LeaseAttempt(
                new TaskId(TimeOrderedIds.next()),
                wish,
                name,
                new MessageId(TimeOrderedIds.next()),
                new Draw(chance.nextLong()),
                inForce,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (book.lease(attempt)) {
            case LeaseAnswer.Given given -> Optional.of(assigned(attempt, given));
            case LeaseAnswer.Before before -> Optional.of(assignedBefore(before.taskId()));
            case LeaseAnswer.Nothing _ -> Optional.empty();
        };
    }

    /// The task as it stands by now.
    private Assignment assignedBefore(TaskId taskId) {
        UUID first = history.of(taskId.toString()).getFirst().eventId();
        return switch (history.stateOf(tasks, taskId.toString())) {
            case NotAssigned _ -> throw new IllegalStateException("task " + taskId + " was never assigned");
            case Given task -> new Assignment(task, first, false);
        };
    }

    private Assignment assigned(LeaseAttempt attempt, LeaseAnswer.Given given) {
        Decided decided = commands.begin(
                command(attempt, given),
                CommandContext.of(attempt.wish().contributor().toString()));
        Offered task = new Offered((TaskAssigned) decided.events().getFirst());
        return new Assignment(task, decided.eventIds().getFirst(), true);
    }

    private AssignTask command(LeaseAttempt attempt, LeaseAnswer.Given given) {
        Leased leased = given.leased();
        WorkWish wish = attempt.wish();
        Draw draw = attempt.draw();
        TaskParameters ofLanguage = attempt.parameters().in(leased.language());
        Instant expiresAt = attempt.at().plus(rules.validFor());
        Instant acknowledgeBy = attempt.at().plus(rules.acknowledgeWithin());
        return new AssignTask(
                attempt.taskId(),
                leased.wantId(),
                leased.kind(),
                wish.contributor(),
                leased.language(),
                leased.treeId(),
                leased.subject(),
                shuffled(leased.candidates(), draw),
                ofLanguage.form(leased.kind(), wish.kind() == null, draw.at(PLACE_OF_FORM)),
                attempt.at(),
                acknowledgeBy.isBefore(expiresAt) ? acknowledgeBy : expiresAt,
                expiresAt,
                choices.of(attempt, given));
    }

    private static List<MessageId> shuffled(List<MessageId> candidates, Draw draw) {
        List<MessageId> shown = new ArrayList<>(candidates);
        Collections.shuffle(shown, new Random(draw.seed()));
        return shown;
    }

    private static void requireUsable(@Nullable String name) {
        if (name != null
                && (name.isBlank()
                        || name.length() > LONGEST_NAME
                        || name.chars().anyMatch(Character::isISOControl))) {
            throw new CommandRejected(REQUEST_NAME_UNUSABLE);
        }
    }

    /// What a request got.
    ///
    /// @param fresh whether it was assigned just now
    record Assignment(Given task, UUID eventId, boolean fresh) {}
}

package community.cambium.task.write.assigntask;

import static community.cambium.task.leasebook.LeaseRejection.NOTHING_TO_DO;
import static community.cambium.task.leasebook.LeaseRejection.REQUEST_NAME_UNUSABLE;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.EventHistory;
import community.cambium.task.choice.Draw;
import community.cambium.task.choice.FormChances;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.TaskRequests;
import community.cambium.task.leasebook.WorkWish;
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

    private final OneTransaction transaction;
    private final LeaseBook book;
    private final TaskRequests requests;
    private final Commands commands;
    private final EventHistory history;
    private final LeaseRules rules;
    private final FormChances forms;
    private final Clock clock;
    private final RandomGenerator chance;

    TaskAssignment(
            OneTransaction transaction,
            LeaseBook book,
            TaskRequests requests,
            Commands commands,
            EventHistory history,
            LeaseRules rules,
            FormChances forms,
            Clock clock,
            RandomGenerator chance) {
        this.transaction = transaction;
        this.book = book;
        this.requests = requests;
        this.commands = commands;
        this.history = history;
        this.rules = rules;
        this.forms = forms;
        this.clock = clock;
        this.chance = chance;
    }

    /// A task that fits the wish; the same task again for a request that came before under the same name.
    Assignment assign(WorkWish wish, @Nullable String name) {
        requireUsable(name);
        Optional<Assignment> assignment =
                transaction.run(() -> repeated(wish, name).or(() -> leased(wish, name)));
        return assignment.orElseThrow(() -> nothingToDo(wish));
    }

    private Optional<Assignment> repeated(WorkWish wish, @Nullable String name) {
        return name == null
                ? Optional.empty()
                : requests.answered(wish.contributor(), name, wish).map(taskId -> {
                    RecordedEvent first = history.of(taskId.toString()).getFirst();
                    return new Assignment((TaskAssigned) first.event(), first.eventId(), false);
                });
    }

    private Optional<Assignment> leased(WorkWish wish, @Nullable String name) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TaskId taskId = new TaskId(TimeOrderedIds.next());
        Draw draw = new Draw(chance.nextLong());
        MessageId promptId = new MessageId(TimeOrderedIds.next());
        return book.lease(new LeaseAttempt(taskId, wish, promptId, draw, at)).map(leased -> {
            Decided decided = commands.send(
                    command(taskId, wish, leased, draw, at),
                    CommandContext.of(wish.contributor().toString()));
            if (name != null) {
                requests.note(wish.contributor(), name, wish, taskId, at);
            }
            return new Assignment(
                    (TaskAssigned) decided.events().getFirst(),
                    decided.eventIds().getFirst(),
                    true);
        });
    }

    private AssignTask command(TaskId taskId, WorkWish wish, Leased leased, Draw draw, Instant at) {
        boolean anything = wish.kind() == null;
        LabelForm form = forms.form(leased.kind(), anything, draw.at(7));
        Instant expiresAt = at.plus(rules.validFor());
        Instant acknowledgeBy = at.plus(rules.acknowledgeWithin());
        return new AssignTask(
                taskId,
                leased.wantId(),
                leased.kind(),
                wish.contributor(),
                leased.language(),
                leased.treeId(),
                leased.subject(),
                shuffled(leased.candidates(), draw),
                form,
                at,
                acknowledgeBy.isBefore(expiresAt) ? acknowledgeBy : expiresAt,
                expiresAt);
    }

    private static List<MessageId> shuffled(List<MessageId> candidates, Draw draw) {
        List<MessageId> shown = new ArrayList<>(candidates);
        Collections.shuffle(shown, new Random(draw.seed()));
        return shown;
    }

    private CommandRejected nothingToDo(WorkWish wish) {
        List<OpenWork> open = book.openWork(wish.contributor(), wish.languages()).stream()
                .filter(work -> wish.kind() == null || work.kind() == wish.kind())
                .filter(work -> work.open() > 0)
                .toList();
        return new CommandRejected(NOTHING_TO_DO, Explanation.of(wish, open));
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
    record Assignment(TaskAssigned assigned, UUID eventId, boolean fresh) {}
}

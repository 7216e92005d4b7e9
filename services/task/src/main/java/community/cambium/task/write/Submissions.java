package community.cambium.task.write;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.leasebook.KnownSoFar;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.WrittenTexts;
import community.cambium.task.task.TaskCommand.Submit;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Takes contributions in: the slot is used up, the event appended and the text remembered in one
/// transaction. How far the logs of others were known is asked before, so that the event never claims too much.
@Component
public class Submissions {
    private final HeldTasks tasks;
    private final LeaseBook book;
    private final WrittenTexts texts;
    private final KnownSoFar known;
    private final EventHistory history;

    Submissions(HeldTasks tasks, LeaseBook book, WrittenTexts texts, KnownSoFar known, EventHistory history) {
        this.tasks = tasks;
        this.book = book;
        this.texts = texts;
        this.known = known;
        this.history = history;
    }

    /// 201 with the receipt the first time, 200 with the same receipt whenever the same comes again.
    public ResponseEntity<Receipt> submit(TaskId task, ContributorId who, Function<ReadUpTo, Submit> work) {
        Submit command = work.apply(known.by(task, who));
        Decided decided = tasks.change(
                command,
                () -> book.complete(command.taskId(), command.contributor(), command.at()),
                fresh -> remember(fresh, command.at()));
        if (decided.events().isEmpty()) {
            RecordedEvent first = history.of(command.taskId().toString()).getLast();
            Receipt receipt = new Receipt(written(first.event()), first.eventId());
            return CambiumEventHeader.ok(receipt, receipt.eventId());
        }
        Receipt receipt = new Receipt(
                written(decided.events().getLast()), decided.eventIds().getLast());
        return CambiumEventHeader.answer(HttpStatus.CREATED, receipt, receipt.eventId());
    }

    private void remember(Decided decided, Instant at) {
        for (CambiumEvent event : decided.events()) {
            if (event instanceof PromptWritten prompt) {
                texts.remember(prompt, at);
            } else if (event instanceof ReplyWritten reply) {
                texts.remember(reply, at);
            }
        }
    }

    private static @Nullable MessageId written(CambiumEvent event) {
        if (event instanceof PromptWritten prompt) {
            return prompt.messageId();
        }
        return event instanceof ReplyWritten reply ? reply.messageId() : null;
    }
}

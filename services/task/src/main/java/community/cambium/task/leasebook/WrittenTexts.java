package community.cambium.task.leasebook;

import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import java.time.Instant;

/// Remembers who wrote what, in the transaction that takes it in: the message is known here at once, and the same text
/// is refused if the same person wrote it a short time ago.
public interface WrittenTexts {
    void remember(PromptWritten prompt, Instant at);

    void remember(ReplyWritten reply, Instant at);
}

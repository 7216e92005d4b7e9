package community.cambium.task.leasebook;

import community.cambium.events.MessageId;
import community.cambium.events.TaskId;
import community.cambium.task.choice.Draw;
import java.time.Instant;

/// One attempt to lease something, with everything that comes in from outside.
///
/// @param promptId the id that the prompt will have if the task is to write one
public record LeaseAttempt(TaskId taskId, WorkWish wish, MessageId promptId, Draw draw, Instant at) {}

package community.cambium.task.write;

import community.cambium.events.MessageId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a submission. The same submission gives the same receipt however often it comes.
///
/// @param messageId the message that was written, or null if nothing was
/// @param eventId the event to wait for before reading what was done
public record Receipt(@Nullable MessageId messageId, UUID eventId) {}

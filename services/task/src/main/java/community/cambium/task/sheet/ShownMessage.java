package community.cambium.task.sheet;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import org.jspecify.annotations.Nullable;

/// A message as it is shown to who works on it: its words, and nothing of who wrote it.
///
/// @param parentId null for the first message of its tree
/// @param text empty if the message was removed
/// @param removed a moderator took the message out
public record ShownMessage(
        MessageId id,
        @Nullable MessageId parentId,
        MessageTreeId messageTreeId,
        Role role,
        String language,
        String text,
        boolean removed) {}

package community.cambium.task.read.messagetext;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.task.sheet.ShownMessage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one message says, who wrote it and when, and where it belongs.
record MessageText(
        MessageId messageId,
        MessageTreeId treeId,
        @Nullable MessageId parentId,
        Role role,
        String language,
        PersonalText text,
        Instant writtenAt) {

    static MessageText of(PromptWritten prompt, Instant writtenAt) {
        return new MessageText(
                prompt.messageId(), prompt.treeId(), null, Role.PROMPTER, prompt.language(), prompt.text(), writtenAt);
    }

    static MessageText of(ReplyWritten reply, Instant writtenAt) {
        return new MessageText(
                reply.messageId(),
                reply.treeId(),
                reply.parentId(),
                reply.role(),
                reply.language(),
                reply.text(),
                writtenAt);
    }

    static MessageText of(MessageImported imported, Instant takenOverAt) {
        return new MessageText(
                imported.messageId(),
                imported.treeId(),
                imported.parentId(),
                imported.role(),
                imported.language(),
                imported.text(),
                Objects.requireNonNullElse(imported.createdAt(), takenOverAt));
    }

    ContributorId author() {
        return text.owner();
    }

    ShownMessage shown(boolean removed) {
        return new ShownMessage(messageId, parentId, treeId, role, language, removed ? "" : text.text(), removed);
    }
}

package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.reenactment.voting.Fate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a tree must be so that it can be played: finished, begun by an accepted prompt, and well formed.
final class Playability {
    private Playability() {}

    static void check(ExportTree tree) {
        String state = tree.treeState();
        if (state != null && !state.equals("ready_for_export")) {
            throw new Unplayable("its state is " + state + "; only finished trees are reenacted");
        }
        if (tree.prompt().role() != Role.PROMPTER) {
            throw new Unplayable("it does not begin with a prompt");
        }
        if (Family.fate(tree.prompt()) != Fate.ACCEPTED) {
            throw new Unplayable("its prompt was not accepted, so nothing could grow from it");
        }
        checkMessages(tree.prompt());
    }

    private static void checkMessages(ExportMessage prompt) {
        Set<String> seen = new HashSet<>();
        Deque<ExportMessage> open = new ArrayDeque<>(List.of(prompt));
        while (!open.isEmpty()) {
            ExportMessage message = open.pop();
            if (!seen.add(message.messageId())) {
                throw new Unplayable("the message " + message.messageId() + " is in it twice");
            }
            if (message.text().isBlank()) {
                throw new Unplayable("the message " + message.messageId() + " has no text");
            }
            message.replies().forEach(reply -> checkReply(message, reply));
            message.replies().forEach(open::push);
        }
    }

    private static void checkReply(ExportMessage message, ExportMessage reply) {
        if (!message.messageId().equals(reply.parentId())) {
            throw new Unplayable("the message " + reply.messageId() + " does not name the message that it hangs under");
        }
        if (reply.role() != message.role().next()) {
            throw new Unplayable("the message " + reply.messageId() + " has the role of the message that it answers");
        }
        if (Family.fate(message) != Fate.ACCEPTED) {
            throw new Unplayable("the message " + message.messageId() + " was not accepted and yet was answered");
        }
    }
}

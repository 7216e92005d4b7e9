package community.cambium.oasst.read;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks how the messages of one tree hang together: one root, each reply below the message it names, alternating
/// roles, no id twice.
final class TreeCheck {
    private static final String LEAVE_OUT = "Correct this tree in the file, or leave it out";

    private final long line;
    private final SeenIds seen;
    private final Set<String> ancestors = new HashSet<>();

    TreeCheck(long line, SeenIds seen) {
        this.line = line;
        this.seen = seen;
    }

    /// The same tree with every reply naming its parent.
    ExportTree checked(ExportTree tree) {
        ExportMessage root = tree.prompt();
        if (root.parentId() != null) {
            throw wrong(
                    Damage.PARENT_WRONG,
                    root.messageId(),
                    "the prompt " + root.messageId() + " names the parent " + root.parentId()
                            + ", but a prompt has none");
        }
        // Anonymized files hash message ids, but keep the tree's UUID.
        if (SeenIds.isUuid(root.messageId()) && !root.messageId().equals(tree.messageTreeId())) {
            throw wrong(
                    Damage.TREE_NAMED_OTHERWISE,
                    root.messageId(),
                    "the tree is called " + tree.messageTreeId() + ", but its prompt " + root.messageId());
        }
        return new ExportTree(tree.messageTreeId(), tree.treeState(), below(root, null, Role.PROMPTER), tree.origin());
    }

    private ExportMessage below(ExportMessage message, @Nullable String parent, Role expected) {
        String id = message.messageId();
        if (message.role() != expected) {
            throw wrong(
                    Damage.ROLE_WRONG,
                    id,
                    "message " + id + " has the role " + name(message.role()) + " where " + name(expected)
                            + " must speak");
        }
        if (message.parentId() != null && !message.parentId().equals(parent)) {
            throw wrong(
                    Damage.PARENT_WRONG,
                    id,
                    "message " + id + " stands under " + parent + ", but names the parent " + message.parentId());
        }
        if (!ancestors.add(id)) {
            throw wrong(Damage.CYCLE, id, "message " + id + " is a reply to itself: a cycle");
        }
        if (!seen.add(id)) {
            throw wrong(Damage.ID_TWICE, id, "message " + id + " occurs twice in the file");
        }
        List<ExportMessage> replies = new ArrayList<>(message.replies().size());
        for (ExportMessage reply : message.replies()) {
            replies.add(below(reply, id, expected.next()));
        }
        ancestors.remove(id);
        return message.withReplies(replies).withParent(parent);
    }

    private static String name(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private UnreadableExport wrong(Damage damage, String messageId, String problem) {
        return new UnreadableExport(line, damage, UnreadableExport.message(messageId), problem, LEAVE_OUT);
    }
}

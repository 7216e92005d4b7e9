package community.cambium.tree.messagetree;

import community.cambium.events.ImportFate;
import community.cambium.events.MessageTreeEvent.ImportNoted;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachImportedMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.CompleteImport;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantImportedTree;
import java.util.Locale;
import java.util.Map;

/// How a tree that another system collected is taken over: its messages come first, then it is planted where its fate
/// puts it.
final class Imports {
    private Imports() {}

    static void begin(Decision decision, PlantImportedTree begun) {
        Conversation conversation = decision.tree().conversation();
        if (decision.tree() instanceof NotPlanted && conversation.orders().arriving() == null) {
            decision.record(new ImportNoted(begun.treeId(), begun.language(), begun.author(), begun.origin()));
        }
    }

    static void attach(Decision decision, AttachImportedMessage message) {
        if (decision.tree().conversation().message(message.messageId()).isPresent()) {
            return;
        }
        decision.record(new ImportedMessageAttached(
                message.treeId(),
                message.messageId(),
                message.parentId(),
                message.role(),
                message.author(),
                message.accepted(),
                message.rank(),
                message.removed()));
        ModeratorsOrders.obey(decision, message.messageId());
    }

    static void complete(Decision decision, CompleteImport complete) {
        ImportNoted arriving = decision.tree().conversation().orders().arriving();
        if (!(decision.tree() instanceof NotPlanted tree) || arriving == null || !hasPrompt(tree, complete)) {
            return;
        }
        decision.record(new MessageTreePlanted(
                complete.treeId(),
                arriving.language(),
                arriving.author(),
                complete.occasion().parameters().in(arriving.language()).usualShape(),
                arriving.origin()));
        decision.record(new MessageTreeStateEntered(
                complete.treeId(),
                arriving.language(),
                arriving.author(),
                null,
                beginning(tree, complete),
                decision.because(
                        "imported", Map.of("fate", complete.fate().name().toLowerCase(Locale.ROOT)))));
    }

    private static boolean hasPrompt(NotPlanted tree, CompleteImport complete) {
        return tree.conversation().message(complete.treeId().root()).isPresent();
    }

    private static TreeState beginning(NotPlanted tree, CompleteImport complete) {
        ImportFate fate = complete.fate();
        return switch (fate) {
            case BACKLOG -> TreeState.BACKLOG_RANKING;
            case READY -> TreeState.READY_FOR_EXPORT;
            case GROW ->
                growing(tree.conversation().message(complete.treeId().root()).orElseThrow());
        };
    }

    private static TreeState growing(Message prompt) {
        return switch (prompt.verdict()) {
            case UNDECIDED, REJECTED -> TreeState.INITIAL_PROMPT_REVIEW;
            case ACCEPTED -> TreeState.PROMPT_LOTTERY_WAITING;
        };
    }
}

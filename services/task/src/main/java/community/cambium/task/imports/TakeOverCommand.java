package community.cambium.task.imports;

import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.events.MessageTreeId;

/// What is to be taken over of one tree. The tree has a stream, and each message has one of its own, so that the store
/// itself refuses a message that is there already, in whatever tree.
public sealed interface TakeOverCommand {
    /// The stream that keeps it from coming twice.
    String streamId();

    /// Begins to take a tree over.
    record BeginTree(TreeImportBegun tree) implements TakeOverCommand {
        @Override
        public String streamId() {
            return streamOf(tree.treeId());
        }
    }

    /// Takes a message over.
    record TakeOverMessage(MessageImported message) implements TakeOverCommand {
        @Override
        public String streamId() {
            return "imported-message-" + message.messageId();
        }
    }

    /// Says that the tree is whole.
    record FinishTree(ImportId importId, MessageTreeId treeId, ImportFate fate) implements TakeOverCommand {
        @Override
        public String streamId() {
            return streamOf(treeId);
        }
    }

    private static String streamOf(MessageTreeId tree) {
        return "imported-tree-" + tree;
    }
}

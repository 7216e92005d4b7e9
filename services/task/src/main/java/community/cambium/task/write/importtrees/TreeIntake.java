package community.cambium.task.write.importtrees;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.EventHistory;
import community.cambium.task.imports.TakeOverCommand.BeginTree;
import community.cambium.task.imports.TakeOverCommand.FinishTree;
import community.cambium.task.imports.TakeOverCommand.TakeOverMessage;
import community.cambium.task.imports.TreeRefusal;
import community.cambium.task.leasebook.KnownMessages;
import community.cambium.task.write.OneTransaction;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Takes one tree over in one transaction: all its messages, or nothing.
@Component
class TreeIntake {
    private final OneTransaction transaction;
    private final Commands commands;
    private final EventHistory history;
    private final KnownMessages known;

    TreeIntake(OneTransaction transaction, Commands commands, EventHistory history, KnownMessages known) {
        this.transaction = transaction;
        this.commands = commands;
        this.history = history;
        this.known = known;
    }

    /// What became of a tree that was not refused.
    enum Outcome {
        IMPORTED,
        /// The very same tree was taken over before, from another file or another line.
        KNOWN
    }

    /// A tree that this import took over from this line before, when it was cut off, counts as imported again.
    Outcome takeOver(ForeignTree tree, CommandContext context) {
        BeginTree begin = new BeginTree(tree.begun());
        boolean isNew = transaction.run(() -> {
            if (commands.send(begin, context).events().isEmpty()) {
                return false;
            }
            messages(tree, context);
            TreeImportBegun begun = tree.begun();
            commands.send(new FinishTree(begun.importId(), begun.treeId(), begun.fate()), context);
            return true;
        });
        return isNew || isOwn(begin) ? Outcome.IMPORTED : Outcome.KNOWN;
    }

    /// Level by level, so that every message stands in the log after what it answers.
    private void messages(ForeignTree tree, CommandContext context) {
        if (!known.addImported(tree.messages())) {
            throw new CommandRejected(
                    TreeRefusal.MESSAGE_TAKEN,
                    Map.of("where", "tree " + tree.begun().treeId()));
        }
        for (List<MessageImported> level : tree.levels()) {
            commands.sendAll(level.stream()
                    .map(message -> new CommandInContext(new TakeOverMessage(message), context))
                    .toList());
        }
    }

    private boolean isOwn(BeginTree begin) {
        return history.of(begin.streamId()).getFirst().event() instanceof TreeImportBegun before
                && before.importId().equals(begin.tree().importId())
                && before.line() == begin.tree().line();
    }
}

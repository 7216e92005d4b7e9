package community.cambium.task.imports;

import static community.cambium.task.imports.TreeRefusal.MESSAGE_TAKEN;
import static community.cambium.task.imports.TreeRefusal.TREE_DIFFERS;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.ImportEvent.OfTree;
import community.cambium.events.ImportEvent.TreeImported;
import community.cambium.task.imports.TakeOverCommand.BeginTree;
import community.cambium.task.imports.TakeOverCommand.FinishTree;
import community.cambium.task.imports.TakeOverCommand.TakeOverMessage;
import community.cambium.task.imports.TakenOver.Message;
import community.cambium.task.imports.TakenOver.Nothing;
import community.cambium.task.imports.TakenOver.Tree;
import java.util.List;
import java.util.Map;

/// Decides what is taken over: every id once.
public final class TakeOverDecider {
    public static final Decider<TakenOver, TakeOverCommand, OfTree> DECIDER =
            new Decider<>(TakenOver::initial, TakeOverDecider::decide, TakenOver::evolve);

    private TakeOverDecider() {}

    private record Asked(TakenOver before, TakeOverCommand command) {}

    /// Which events the command leads to; none if the very same tree was taken over before.
    public static List<OfTree> decide(TakenOver before, TakeOverCommand command) {
        return switch (new Asked(before, command)) {
            case Asked(Nothing _, BeginTree begin) -> List.of(begin.tree());
            case Asked(Nothing _, TakeOverMessage take) -> List.of(take.message());
            case Asked(Tree tree, BeginTree begin) -> knownAgain(tree, begin);
            case Asked(Tree tree, FinishTree finish) ->
                tree.whole() ? List.of() : List.of(new TreeImported(finish.importId(), finish.treeId(), finish.fate()));
            case Asked(Message _, TakeOverMessage take) ->
                throw new CommandRejected(
                        MESSAGE_TAKEN,
                        Map.of("message", take.message().messageId().toString()));
            case Asked(Nothing _, FinishTree _),
                    Asked(Tree _, TakeOverMessage _),
                    Asked(Message _, BeginTree _),
                    Asked(Message _, FinishTree _) ->
                throw new IllegalStateException("trees and messages have streams of their own kind");
        };
    }

    private static List<OfTree> knownAgain(Tree tree, BeginTree begin) {
        if (!tree.digest().equals(begin.tree().digest())) {
            throw new CommandRejected(TREE_DIFFERS);
        }
        return List.of();
    }
}

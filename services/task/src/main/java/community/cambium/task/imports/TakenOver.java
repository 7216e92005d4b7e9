package community.cambium.task.imports;

import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.OfTree;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportEvent.TreeImported;

/// What was taken over under one id.
public sealed interface TakenOver {
    /// Nothing yet.
    record Nothing() implements TakenOver {}

    /// A tree, by its digest.
    ///
    /// @param whole all its messages were taken over
    record Tree(String digest, boolean whole) implements TakenOver {}

    /// A message.
    record Message() implements TakenOver {}

    static TakenOver initial() {
        return new Nothing();
    }

    /// The state after one more event.
    static TakenOver evolve(TakenOver before, OfTree event) {
        return switch (event) {
            case TreeImportBegun begun -> new Tree(begun.digest(), false);
            case TreeImported _ -> before instanceof Tree tree ? new Tree(tree.digest, true) : before;
            case MessageImported _ -> new Message();
        };
    }
}

package community.cambium.export.dataset;

import community.cambium.events.MessageId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.dataset.DatasetTree.DatasetMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which messages of a tree go into a release: as in Open-Assistant, what hangs below a message that is left out is
/// left out as well, and a tree without its prompt altogether.
public final class Selection {
    private final ReleaseRecipe recipe;

    public Selection(ReleaseRecipe recipe) {
        this.recipe = recipe;
    }

    /// A message that was taken, and the taken replies to it, in no particular order.
    public record Taken(DatasetMessage message, List<Taken> replies) {
        public Taken {
            replies = List.copyOf(replies);
        }
    }

    /// What the recipe takes of a tree, empty if it leaves out the prompt.
    public Optional<Taken> of(DatasetTree tree) {
        Map<MessageId, List<DatasetMessage>> children = new HashMap<>();
        for (DatasetMessage message : tree.messages().values()) {
            MessageId parent = message.written().parent();
            if (parent != null && takes(message)) {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(message);
            }
        }
        return Optional.ofNullable(tree.messages().get(tree.treeId().root()))
                .filter(this::takes)
                .map(root -> taken(root, recipe.promptsOnly() ? Map.of() : children));
    }

    private Taken taken(DatasetMessage message, Map<MessageId, List<DatasetMessage>> children) {
        List<Taken> replies = children.getOrDefault(message.messageId(), List.of()).stream()
                .map(reply -> taken(reply, children))
                .toList();
        return new Taken(message, replies);
    }

    private boolean takes(DatasetMessage message) {
        Verdict verdict = message.verdict();
        boolean accepted = Boolean.TRUE.equals(verdict.accepted());
        return (recipe.includeRemoved() || !verdict.removed()) && (recipe.includeUnaccepted() || accepted);
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Reason;
import community.cambium.events.WantId;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.TreeParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A decision in the making: the events decided so far, and where they have brought the tree.
final class Decision {
    private final Occasion occasion;
    private final MessageTreeId treeId;
    private final List<MessageTreeEvent> events = new ArrayList<>();
    private MessageTree tree;

    Decision(MessageTree tree, MessageTreeCommand command) {
        this.tree = tree;
        this.occasion = command.occasion();
        this.treeId = command.treeId();
    }

    void record(MessageTreeEvent event) {
        events.add(event);
        tree = MessageTree.evolve(tree, event);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<MessageTreeEvent> events() {
        return List.copyOf(events);
    }

    MessageTree tree() {
        return tree;
    }

    MessageTreeId treeId() {
        return treeId;
    }

    /// The parameters of the tree's language.
    TreeParameters parameters() {
        return switch (tree) {
            case NotPlanted _ -> occasion.parameters().everywhere();
            case Planted planted -> occasion.parameters().in(planted.planting().language());
        };
    }

    long seed() {
        return occasion.seed();
    }

    WantId newWant() {
        return occasion.wantId(
                treeId.toString(), tree.conversation().wants().wants().size());
    }

    /// Why something is decided now: the rule, what it looked at, and the event that gave rise to it.
    Reason because(String rule, Map<String, ?> inputs) {
        Map<String, String> shown = new LinkedHashMap<>();
        inputs.forEach((name, value) -> shown.put(name, value.toString()));
        shown.put("parameters", parameters().version());
        return new Reason(rule, shown, List.of(occasion.cause()));
    }
}

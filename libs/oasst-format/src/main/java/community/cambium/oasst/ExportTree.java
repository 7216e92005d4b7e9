package community.cambium.oasst;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation tree: its prompt, and everything that was said below it.
///
/// @param treeState Open-Assistant's name of the state, lower case
/// @param origin where the prompt came from; only in files that say so
public record ExportTree(
        String messageTreeId,
        @Nullable String treeState,
        ExportMessage prompt,
        @Nullable String origin) implements ExportLine {

    public ExportTree(String messageTreeId, @Nullable String treeState, ExportMessage prompt) {
        this(messageTreeId, treeState, prompt, null);
    }

    /// All messages, each before its replies, siblings in the order of the tree.
    public List<ExportMessage> depthFirst() {
        List<ExportMessage> messages = new ArrayList<>();
        Deque<ExportMessage> open = new ArrayDeque<>(List.of(prompt));
        while (!open.isEmpty()) {
            ExportMessage next = open.pop();
            messages.add(next);
            next.replies().reversed().forEach(open::push);
        }
        return messages;
    }

    /// The same messages as lines of a flat list, in depth-first order.
    public List<FlatMessage> flat() {
        return depthFirst().stream()
                .map(message -> new FlatMessage(message, messageTreeId, treeState))
                .toList();
    }

    /// The same tree with siblings in the published order.
    public ExportTree inOrder() {
        return new ExportTree(messageTreeId, treeState, prompt.inOrder(), origin);
    }
}

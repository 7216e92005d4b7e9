package community.cambium.task.service;

import community.cambium.events.ContributorId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Trees as another system would have published them.
final class Foreign {
    private Foreign() {}

    /// Who wrote a message there.
    static ContributorId author(UUID message) {
        return new ContributorId(new UUID(7, message.getMostSignificantBits()));
    }

    /// A tree of a prompt, two answers and a question, with made-up ids; one line.
    static String tree() {
        return tree(UUID.randomUUID());
    }

    static String tree(UUID id) {
        return tree(id, UUID.randomUUID(), "en");
    }

    /// A tree with this first answer.
    static String tree(UUID id, UUID answer, String language) {
        String question = message(UUID.randomUUID(), answer, "prompter", "And then, of " + id + "?", language, "", "");
        String answers = message(answer, id, "assistant", "First answer of " + id, language, ", \"rank\": 0", question)
                + ", "
                + message(UUID.randomUUID(), id, "assistant", "Second of " + id, language, ", \"rank\": 1", "");
        return "{\"message_tree_id\": \"" + id + "\", \"tree_state\": \"ready_for_export\", \"prompt\": "
                + message(id, null, "prompter", "What of " + id + "?", language, "", answers) + "}";
    }

    private static String message(
            UUID id, @Nullable UUID parent, String role, String text, String language, String more, String replies) {
        return "{\"message_id\": \"" + id + "\", \"parent_id\": " + (parent == null ? "null" : "\"" + parent + "\"")
                + ", \"user_id\": \"" + author(id) + "\""
                + ", \"created_date\": \"2023-02-07T17:29:24.727400+00:00\", \"text\": \"" + text + "\", \"role\": \""
                + role + "\", \"lang\": \"" + language + "\", \"review_count\": 3, \"review_result\": true"
                + ", \"deleted\": false, \"synthetic\": false"
                + ", \"labels\": {\"spam\": {\"value\": 0.0, \"count\": 3}}, \"emojis\": {\"+1\": 2}" + more
                + ", \"replies\": [" + replies + "]}";
    }

    static List<String> trees(int count) {
        List<String> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trees.add(tree());
        }
        return trees;
    }

    static String file(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}

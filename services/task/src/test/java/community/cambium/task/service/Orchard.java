package community.cambium.task.service;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The service beside a tree that says what a test tells it.
final class Orchard implements AutoCloseable {
    private static final TreeShape SHAPE = new TreeShape(12, 3, 3, 1, 3, 3, 3);

    final TestDatabase database = TestPostgres.database();
    final String prefix = TestKafka.freshPrefix();
    final TaskServer server;
    final ServiceDouble tree;

    Orchard(Path home, String... settings) {
        tree = new ServiceDouble("tree", TestPostgres.database(), prefix);
        server = new TaskServer(database, prefix, home, settings);
    }

    @Override
    public void close() {
        server.close();
        tree.close();
    }

    static UUID person() {
        return TimeOrderedIds.next();
    }

    WantId prompts(String language, int slots, boolean named) {
        WantId want = new WantId(TimeOrderedIds.next());
        tree.says(new PromptsWanted(language, want, slots, null, named, null));
        return want;
    }

    /// Has a prompt written by somebody and planted by the tree, as it really goes.
    MessageTreeId planted(UUID author, String text) {
        JsonNode task = Tasks.eventuallyAssigned(server, author, "initial_prompt");
        server.post(author, "/tasks/" + task.path("id").asString() + "/prompt", Tasks.text("p1", text))
                .created();
        MessageTreeId planted = MessageTreeId.of(task.path("messageTreeId").asString());
        tree.says(new MessageTreePlanted(planted, "en", new ContributorId(author), SHAPE, null));
        attached(
                planted,
                planted.root(),
                null,
                Role.PROMPTER,
                author,
                TaskId.of(task.path("id").asString()));
        return planted;
    }

    /// Has a reply written by somebody and attached by the tree.
    MessageId replied(MessageTreeId planted, ReplyParent parent, UUID author, String text) {
        tree.says(
                new RepliesWanted(planted, new WantId(TimeOrderedIds.next()), 1, false, null),
                new ReplyParentsOffered(planted, List.of(parent)));
        String kind = parent.role() == Role.PROMPTER ? "assistant_reply" : "prompter_reply";
        JsonNode task = Tasks.eventuallyAssigned(server, author, kind);
        JsonNode receipt = server.post(
                        author, "/tasks/" + task.path("id").asString() + "/reply", Tasks.text("r1", text))
                .created();
        MessageId message = MessageId.of(receipt.path("messageId").asString());
        attached(
                planted,
                message,
                parent.messageId(),
                parent.role().next(),
                author,
                TaskId.of(task.path("id").asString()));
        return message;
    }

    private void attached(
            MessageTreeId planted, MessageId message, @Nullable MessageId parent, Role role, UUID author, TaskId task) {
        tree.says(new MessageAttached(
                planted,
                message,
                parent,
                role,
                new ContributorId(author),
                task,
                new WantId(TimeOrderedIds.next()),
                false));
    }

    WantId reviews(MessageTreeId planted, MessageId message, Role role, int slots) {
        WantId want = new WantId(TimeOrderedIds.next());
        tree.says(new ReviewsWanted(planted, want, message, role, slots));
        return want;
    }

    void rankings(MessageTreeId planted, MessageId parent, List<MessageId> candidates, int slots) {
        tree.says(new RankingsWanted(
                planted, new WantId(TimeOrderedIds.next()), parent, Role.ASSISTANT, candidates, slots));
    }
}

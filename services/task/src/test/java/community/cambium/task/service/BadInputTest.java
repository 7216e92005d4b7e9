package community.cambium.task.service;

import static community.cambium.task.service.Tasks.eventuallyAssigned;
import static community.cambium.task.service.Tasks.id;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Whatever is handed in that cannot be taken gets a clear problem, nothing is half done, and the task can still be
/// done.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    @TempDir
    static Path home;

    private Orchard orchard;
    private TaskServer server;
    private final UUID anna = Orchard.person();
    private final UUID ben = Orchard.person();

    @BeforeAll
    void plant() {
        orchard = new Orchard(home, "--cambium.task.leases.acknowledge-within=10s");
        server = orchard.server;
        orchard.tree.says(
                new ParametersChanged(Layer.ADMINISTRATOR, "en", Map.of("max_pending_tasks_per_user", "100"), 1));
        orchard.prompts("en", 50, false);
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    private String prompt(UUID who) {
        String path = "/tasks/" + id(eventuallyAssigned(server, who, "initial_prompt"));
        server.post(who, path + "/acknowledgement", "").ok();
        return path + "/prompt";
    }

    @Test
    void aTaskThatIsUnknownOrSomebodyElses() {
        String path = prompt(anna);
        assertThat(server.post(ben, path, Tasks.text("c", "Mine now")).problem())
                .isEqualTo("403 not-your-task");
        String unknown = "/tasks/" + UUID.randomUUID();
        assertThat(server.post(ben, unknown + "/prompt", Tasks.text("c", "Hello"))
                        .problem())
                .isEqualTo("404 task-unknown");
        assertThat(server.get(ben, unknown).problem()).isEqualTo("404 task-unknown");
        assertThat(server.post(ben, unknown + "/acknowledgement", "").problem()).isEqualTo("404 task-unknown");
        assertThat(server.post(ben, unknown + "/skip", "{}").problem()).isEqualTo("404 task-unknown");
        assertThat(server.get(ben, "/tasks/no-uuid").status()).isEqualTo(400);
        server.post(anna, path, Tasks.text("c", "Still mine")).created();
    }

    @Test
    void aLeaseThatRanOut() {
        String path = "/tasks/" + id(eventuallyAssigned(server, anna, "initial_prompt"));
        community.cambium.testing.Eventually.eventually(
                java.time.Duration.ofSeconds(40),
                () -> assertThat(server.get(anna, path).ok().path("state").asString())
                        .isEqualTo("expired"));
        assertThat(server.post(anna, path + "/prompt", Tasks.text("c", "Too late"))
                        .problem())
                .isEqualTo("409 lease-ended");
        assertThat(server.post(anna, path + "/acknowledgement", "").problem()).isEqualTo("409 lease-ended");
    }

    @Test
    void textsThatAreNone() {
        String path = prompt(anna);
        assertThat(server.post(anna, path, Tasks.text("c", "")).problem()).isEqualTo("400 text-empty");
        assertThat(server.post(anna, path, Tasks.text("c", " \n\t")).problem()).isEqualTo("400 text-empty");
        assertThat(server.post(anna, path, "{\"clientMessageId\":\"c\"}").problem())
                .isEqualTo("400 text-empty");
        assertThat(server.post(anna, path, Tasks.text("c", "x".repeat(2_001))).problem())
                .isEqualTo("400 text-too-long");
        assertThat(server.post(anna, path, Tasks.text("c", "a\u0000b")).problem())
                .isEqualTo("400 text-has-control-characters");
        assertThat(server.post(anna, path, "{\"clientMessageId\":\"c\",\"text\":\"a\\ud83db\"}")
                        .problem())
                .isEqualTo("400 text-is-no-unicode");
        assertThat(server.post(anna, path, "{\"text\":\"Hello\"}").problem())
                .isEqualTo("400 client-message-id-unusable");
        server.post(anna, path, Tasks.text("c", "🙂".repeat(2_000))).created();
    }

    @Test
    void bodiesThatAreNoRequest() {
        String path = prompt(anna);
        byte[] broken = "{\"clientMessageId\":\"c\",\"text\":\"a\u00e4b\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(server.send("POST", anna, path, BodyPublishers.ofByteArray(broken))
                        .status())
                .isEqualTo(400);
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"clientMessageId\":1,\"text\":\"Hello\"}",
                "{\"clientMessageId\":\"c\",\"text\":[\"Hello\"]}",
                "{\"clientMessageId\":\"c\",\"text\":\"Hello\",\"contributor\":\"" + ben + "\"}",
                "{\"clientMessageId\":\"c\",\"text\":\"Hello\"} {}")) {
            TaskServer.Answer answer = server.post(anna, path, body);
            assertThat(answer.status())
                    .as("%s: %s", body, answer.response().body())
                    .isEqualTo(400);
            assertThat(answer.json().path("type").asString()).startsWith("urn:cambium:problem:");
        }
        server.post(anna, path, Tasks.text("c", "A body at last")).created();
    }

    @Test
    void aBodyOfAHundredMegabytes() {
        String path = prompt(anna);
        long started = System.nanoTime();
        try {
            TaskServer.Answer answer =
                    server.send("POST", anna, path, BodyPublishers.ofInputStream(() -> new Endless(100L << 20)));
            assertThat(answer.status()).isEqualTo(413);
        } catch (java.io.UncheckedIOException closed) {
            // The server may close the connection before the client has sent everything.
            assertThat(closed).hasMessageNotContaining("timed out");
        }
        assertThat(System.nanoTime() - started).isLessThan(30_000_000_000L);
        server.post(anna, path, Tasks.text("c", "A short one instead")).created();
    }

    @Test
    void wishesThatMeanNothing() {
        for (String languages : List.of("", "null", "\"e n\"", "\"\"", "\"x\"", "\"en\",\"de-abcdefghi\"")) {
            String body = "{\"languages\":[" + languages + "]}";
            assertThat(server.post(anna, "/tasks", body).problem()).as(body).isEqualTo("400 no-language-named");
        }
        for (String body : List.of(
                "{\"kind\":\"summarize_story\",\"languages\":[\"en\"]}",
                "{\"kind\":3,\"languages\":[\"en\"]}",
                "{\"languages\":\"en\"}",
                "{\"languages\":[\"en\"],\"contributor\":\"" + ben + "\"}",
                "{\"languages\":[\"en\"],\"want\":\"x\"}")) {
            assertThat(server.post(anna, "/tasks", body).status()).as(body).isEqualTo(400);
        }
        assertThat(server.post(anna, "/tasks", "{}").problem()).isEqualTo("400 no-language-named");
        assertThat(server.get(anna, "/availability").problem()).isEqualTo("400 no-language-named");
    }

    @Test
    void labelsAndRankingsThatDoNotFitTheTask() {
        MessageTreeId tree = orchard.planted(anna, "What is the best of all worlds?");
        ReplyParent root = new ReplyParent(tree.root(), Role.PROMPTER, 3, false);
        MessageId one = orchard.replied(tree, root, ben, "This one");
        MessageId two = orchard.replied(tree, root, Orchard.person(), "None");
        orchard.reviews(tree, one, Role.ASSISTANT, 1);
        orchard.rankings(tree, tree.root(), List.of(one, two), 1);

        JsonNode review = eventuallyAssigned(server, anna, "label_assistant_reply");
        String path = "/tasks/" + id(review);
        server.post(anna, path + "/acknowledgement", "").ok();
        path += "/review";
        for (String[] bad : new String[][] {
            {"{\"spam\":1.01}", "400 label-value-out-of-range"},
            {"{\"spam\":-1}", "400 label-value-out-of-range"},
            {"{\"spam\":null}", "400 label-value-out-of-range"},
            {"{\"quality\":1}", "400 label-missing"},
            {"{}", "400 label-missing"},
            {"null", "400 label-missing"},
            {"{\"spam\":0,\"political_content\":1}", "400 label-not-in-form"}
        }) {
            assertThat(server.post(anna, path, Tasks.review("c", bad[0])).problem())
                    .as(bad[0])
                    .isEqualTo(bad[1]);
        }
        for (String bad : List.of("{\"spam\":\"0\"}", "{\"spam\":NaN}", "{\"niceness\":1}", "{\"SPAM\":1}", "[]")) {
            assertThat(server.post(anna, path, Tasks.review("c", bad)).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        server.post(anna, path, Tasks.review("c", "{\"spam\":0}")).created();

        String ranks = "/tasks/" + id(eventuallyAssigned(server, anna, "rank_assistant_replies"));
        server.post(anna, ranks + "/acknowledgement", "").ok();
        ranks += "/ranking";
        for (String order : List.of(
                "[]",
                "null",
                "[null]",
                "[[null]]",
                "[[\"" + one + "\"]]",
                "[[\"" + one + "\"],[\"" + one + "\"]]",
                "[[\"" + one + "\"],[\"" + two + "\"],[]]",
                "[[\"" + one + "\"],[\"" + UUID.randomUUID() + "\"]]")) {
            assertThat(server.post(anna, ranks, Tasks.ranking("c", order)).problem())
                    .as(order)
                    .isEqualTo("400 ranking-is-no-permutation");
        }
        assertThat(server.post(anna, ranks, Tasks.ranking("c", "[\"" + one + "\"]"))
                        .status())
                .isEqualTo(400);
        assertThat(server.post(anna, ranks.replace("/ranking", "/reply"), Tasks.text("c", "Hello"))
                        .problem())
                .isEqualTo("409 wrong-kind-of-submission");
        server.post(anna, ranks, Tasks.ranking("c", "[[\"" + two + "\"],[\"" + one + "\"]]"))
                .created();
    }

    /// A JSON string that does not end before so many bytes.
    private static final class Endless extends InputStream {
        private final long bytes;
        private long read;

        Endless(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return read++ < bytes ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, bytes - read);
            if (count <= 0) {
                return -1;
            }
            java.util.Arrays.fill(into, offset, offset + count, (byte) 'x');
            read += count;
            return count;
        }
    }
}

package community.cambium.task.service;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.http.CallerRole;
import community.cambium.task.service.TaskServer.Answer;
import community.cambium.testing.RealData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// Files that are taken in over HTTP, by the service as it is delivered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    @TempDir
    static Path home;

    private final UUID operator = Orchard.person();
    private Orchard orchard;
    private TaskServer server;
    private JdbcTemplate jdbc;
    private ImportCalls imports;

    @BeforeAll
    void plant() {
        orchard = new Orchard(home);
        server = orchard.server;
        jdbc = server.bean(JdbcTemplate.class);
        imports = new ImportCalls(server, operator);
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    private Answer imports(UUID key, String origin, BodyPublisher file) {
        return imports.send(key, origin, file);
    }

    private Answer imports(UUID key, String file) {
        return imports.send(key, file);
    }

    private JsonNode standing(UUID key) {
        return server.send(server.request(operator, "/imports/" + key, CallerRole.OPERATOR)
                        .GET())
                .ok();
    }

    private static String counts(JsonNode report) {
        return report.path("imported").asLong() + " " + report.path("known").asLong() + " "
                + report.path("refused").asLong();
    }

    private long events() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from domain_event", Long.class));
    }

    private long eventsOfTrees() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from domain_event where stream_type = 'imported'", Long.class));
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        String file = Foreign.file(Foreign.trees(3));
        UUID key = UUID.randomUUID();
        JsonNode report = imports(key, file).ok();
        assertThat(counts(report)).isEqualTo("3 0 0");
        assertThat(report.path("finished").asBoolean()).isTrue();
        assertThat(report.path("lines").asLong()).isEqualTo(3);
        assertThat(report.path("importer").asString()).isEqualTo(operator.toString());

        long before = events();
        assertThat(imports(key, file).ok()).isEqualTo(report);
        assertThat(events()).isEqualTo(before);

        long ofTrees = eventsOfTrees();
        assertThat(counts(imports(UUID.randomUUID(), file).ok())).isEqualTo("0 3 0");
        assertThat(eventsOfTrees()).isEqualTo(ofTrees);
    }

    @Test
    void everythingThatIsWrongIsToldByLineAndReasonAndTheRestIsTakenOver() {
        UUID twice = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        String known = Foreign.tree();
        UUID key = UUID.randomUUID();
        Answer answer = imports(
                key,
                Foreign.file(List.of(
                        known,
                        "nonsense",
                        Foreign.tree(first, twice, "en"),
                        Foreign.tree(UUID.randomUUID(), twice, "en"),
                        Foreign.tree(first),
                        known,
                        Foreign.tree(UUID.randomUUID(), UUID.randomUUID(), "no tag"),
                        Foreign.tree())));
        assertThat(counts(answer.ok())).isEqualTo("3 1 4");
        assertThat(imports.refusals(key, answer))
                .containsExactly("2 no-json-object", "4 message-taken", "5 tree-differs", "7 language-is-no-tag");
        assertThat(jdbc.queryForObject("select count(*) from known_message where tree_id = ?", Long.class, first))
                .isEqualTo(4);
    }

    @Test
    void aPackedFileIsRecognizedByItsFirstBytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Foreign.file(Foreign.trees(2)).getBytes(StandardCharsets.UTF_8));
        }
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(packed.toByteArray()));
        assertThat(counts(imports(UUID.randomUUID(), "packed", chunked).ok())).isEqualTo("2 0 0");
    }

    @Test
    void aFileThatIsDamagedInTheMiddleIsGoneOnWithWhenItIsRepaired() throws IOException {
        String file = Foreign.file(Foreign.trees(40));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(file.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        UUID key = UUID.randomUUID();
        assertThat(imports(key, "cut", BodyPublishers.ofByteArray(cut)).problem())
                .isEqualTo("400 file-unreadable");
        long done = standing(key).path("imported").asLong();
        assertThat(done).isPositive().isLessThan(40);

        String other = Foreign.file(Foreign.trees(40));
        assertThat(imports(key, "cut", BodyPublishers.ofString(other)).problem())
                .isEqualTo("409 file-changed");
        assertThat(imports(key, "elsewhere", BodyPublishers.ofString(file)).problem())
                .isEqualTo("409 import-terms-differ");
        assertThat(standing(key).path("imported").asLong()).isEqualTo(done);
        assertThat(standing(key).path("finished").asBoolean()).isFalse();

        assertThat(counts(imports(key, "cut", BodyPublishers.ofString(file)).ok()))
                .isEqualTo("40 0 0");
        assertThat(imports(key, "cut", BodyPublishers.ofString(file + Foreign.tree()))
                        .problem())
                .isEqualTo("409 import-finished");
        assertThat(imports(key, "cut", BodyPublishers.ofString(other)).problem())
                .isEqualTo("409 import-finished");
    }

    @Test
    void badRequestsAreRefused() {
        UUID key = UUID.randomUUID();
        String file = Foreign.tree();
        assertThat(imports(key, "%20", BodyPublishers.ofString(file)).problem()).isEqualTo("400 origin-unusable");
        assertThat(imports(key, "%07x", BodyPublishers.ofString(file)).problem())
                .isEqualTo("400 origin-unusable");
        assertThat(server.send(server.request(operator, "/imports?fate=fell&origin=x", CallerRole.OPERATOR)
                                .header("Idempotency-Key", key.toString())
                                .POST(BodyPublishers.ofString(file)))
                        .problem())
                .isEqualTo("400 parameter-unreadable");
        assertThat(server.send(server.request(operator, "/imports?fate=ready&origin=x", CallerRole.OPERATOR)
                                .header("Idempotency-Key", "my file")
                                .POST(BodyPublishers.ofString(file)))
                        .problem())
                .isEqualTo("400 parameter-unreadable");
        assertThat(server.send(server.request(operator, "/imports?fate=ready&origin=x", CallerRole.OPERATOR)
                                .POST(BodyPublishers.ofString(file)))
                        .problem())
                .isEqualTo("400 parameter-missing");
        assertThat(server.send(server.request(operator, "/imports?fate=ready&origin=x", CallerRole.TRUSTED)
                                .header("Idempotency-Key", key.toString())
                                .POST(BodyPublishers.ofString(file)))
                        .problem())
                .isEqualTo("403 role-missing");
        assertThat(server.get(operator, "/imports/" + key).problem()).isEqualTo("403 role-missing");
        assertThat(server.send(server.request(operator, "/imports/" + key, CallerRole.OPERATOR)
                                .GET())
                        .problem())
                .isEqualTo("404 import-unknown");
    }

    @Test
    void nothingIsTakenOverWhileWorkIsPausedAndNothingIsLost() {
        UUID key = UUID.randomUUID();
        String file = Foreign.file(Foreign.trees(2));
        jdbc.update("update lease_book set paused = true");
        try {
            assertThat(imports(key, file).problem()).endsWith(" assignment-paused");
        } finally {
            jdbc.update("update lease_book set paused = false");
        }
        assertThat(counts(imports(key, file).ok())).isEqualTo("2 0 0");
    }

    @Test
    void anImportedTreeIsShownToReviewersAndIsInARebuiltBook() {
        UUID root = UUID.randomUUID();
        UUID answer = UUID.randomUUID();
        imports(UUID.randomUUID(), Foreign.tree(root, answer, "en")).ok();
        MessageTreeId tree = new MessageTreeId(root);
        ContributorId author = Foreign.author(root);
        orchard.tree.says(
                new MessageTreePlanted(tree, "en", author, new TreeShape(12, 3, 3, 1, 3, 3, 3), "test"),
                new ImportedMessageAttached(tree, tree.root(), null, Role.PROMPTER, author, true, null, false),
                new ImportedMessageAttached(
                        tree,
                        new MessageId(answer),
                        tree.root(),
                        Role.ASSISTANT,
                        Foreign.author(answer),
                        null,
                        null,
                        false));
        orchard.reviews(tree, new MessageId(answer), Role.ASSISTANT, 2);
        JsonNode task = Tasks.eventuallyAssigned(server, Orchard.person(), "label_assistant_reply");
        assertThat(task.path("conversation").toString()).contains("What of " + root + "?", "First answer of " + root);

        JsonNode report = server.post(operator, "/lease-book/rebuild", "", CallerRole.OPERATOR)
                .ok()
                .path("report");
        assertThat(report.path("same").asBoolean()).as(report.toString()).isTrue();
        jdbc.execute("truncate known_message");
        server.post(operator, "/lease-book/rebuild", "", CallerRole.OPERATOR).ok();
        assertThat(jdbc.queryForObject("select count(*) from known_message where tree_id = ?", Long.class, root))
                .isEqualTo(4);
    }

    @Test
    void theRealTreesAreTakenOverAndTheFlatFileAddsNothingButTellsOfItsOrphans() {
        Path trees = RealData.find("oasst1-en-validation.trees.jsonl").orElse(null);
        Path flat = RealData.find("oasst1-en-validation.messages.jsonl").orElse(null);
        if (trees == null || flat == null) {
            return;
        }
        assertThat(counts(imports(UUID.randomUUID(), "oasst1", file(trees)).ok()))
                .isEqualTo("188 0 0");
        UUID key = UUID.randomUUID();
        Answer answer = imports(key, "oasst1", file(flat));
        assertThat(counts(answer.ok())).isEqualTo("0 188 3");
        assertThat(imports.refusals(key, answer))
                .containsExactly("153 parent-missing", "215 parent-missing", "1670 parent-missing");
        eventually(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from message_text where written_at < '2023-12-31'", Long.class))
                .isGreaterThanOrEqualTo(2019));
    }

    private static BodyPublisher file(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}

package community.cambium.task.service;

import static community.cambium.task.service.Tasks.eventuallyAssigned;
import static community.cambium.task.service.Tasks.id;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Reason;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.WantId;
import community.cambium.http.CallerRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// The lease book made anew from a real log and store says what the one before said.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaseBookRebuildTest {
    private static final String REBUILD = "/lease-book/rebuild";

    @TempDir
    static Path home;

    private Orchard orchard;
    private TaskServer server;
    private JdbcTemplate jdbc;
    private final UUID anna = Orchard.person();
    private final UUID ben = Orchard.person();
    private final UUID carla = Orchard.person();
    private final UUID operator = Orchard.person();

    @BeforeAll
    void plant() {
        orchard = new Orchard(home, "--cambium.task.leases.acknowledge-within=10s");
        server = orchard.server;
        jdbc = server.bean(JdbcTemplate.class);
        orchard.prompts("en", 20, false);
        orchard.prompts("eu", 3, true);
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    private JsonNode rebuilt() {
        return server.post(operator, REBUILD, "", CallerRole.OPERATOR).ok().path("report");
    }

    /// A task that is acknowledged, so that it does not run out while the test goes on.
    private String task(UUID who, String kind) {
        String path = "/tasks/" + id(eventuallyAssigned(server, who, kind));
        server.post(who, path + "/acknowledgement", "").ok();
        return path;
    }

    /// A bit of everything: leases that are open, acknowledged, completed, skipped and expired.
    private void busyTree() {
        MessageTreeId tree = orchard.planted(anna, "A prompt of " + UUID.randomUUID());
        ReplyParent root = new ReplyParent(tree.root(), Role.PROMPTER, 3, false);
        MessageId one = orchard.replied(tree, root, ben, "One " + UUID.randomUUID());
        MessageId two = orchard.replied(tree, root, carla, "Two " + UUID.randomUUID());
        orchard.tree.says(
                new RepliesWanted(tree, new WantId(UUID.randomUUID()), 2, false, null),
                new ReplyParentsOffered(tree, List.of(root, new ReplyParent(one, Role.ASSISTANT, 2, true))));
        orchard.reviews(tree, one, Role.ASSISTANT, 3);
        WantId withdrawn = orchard.reviews(tree, two, Role.ASSISTANT, 3);
        orchard.rankings(tree, tree.root(), List.of(one, two), 2);
        String ranking = task(anna, "rank_assistant_replies");
        server.post(anna, ranking + "/skip", "{}").ok();
        server.post(anna, ranking + "/skip/taken-back", "").ok();
        server.post(carla, task(carla, "prompter_reply") + "/skip", "{}").ok();
        server.post(anna, task(anna, "label_assistant_reply") + "/review", Tasks.review("c", "{\"spam\":0}"))
                .created();
        task(Orchard.person(), "label_assistant_reply");
        task(Orchard.person(), "prompter_reply");
        String forgotten = id(eventuallyAssigned(server, Orchard.person(), "label_assistant_reply"));
        orchard.tree.says(new WantWithdrawn(tree, withdrawn, new Reason("tree-moved-on", Map.of(), List.of())));
        eventually(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from want where withdrawn and want_id = ?", Long.class, withdrawn.value()))
                .isOne());
        eventually(
                Duration.ofSeconds(60),
                () -> assertThat(jdbc.queryForObject(
                                "select state from lease where task_id = ?", String.class, UUID.fromString(forgotten)))
                        .isEqualTo("expired"));
    }

    /// What the book says, in an order of its own.
    private Map<String, List<Map<String, Object>>> book() {
        Map<String, List<Map<String, Object>>> book = new LinkedHashMap<>();
        book.put(
                "slots",
                jdbc.queryForList("select want_id, work, language, tree_id, subject, named, state, excluded::text,"
                        + " count(*) from slot group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 7"));
        book.put(
                "leases",
                jdbc.queryForList("select task_id, contributor, want_id, work, activity, tree_id, subject, state,"
                        + " assigned_at, ends_at, expires_at from lease order by task_id"));
        book.put(
                "places",
                jdbc.queryForList(
                        "select message_id, work, places, taken, lonely, offered from reply_parent order by 1"));
        book.put(
                "exclusions",
                jdbc.queryForList("select contributor, activity, subject, task_id from engagement order by 1, 2, 3"));
        book.put("texts", jdbc.queryForList("select contributor, digest::text from own_text order by 1, 2"));
        book.put(
                "slots of leases",
                jdbc.queryForList("select l.task_id, s.state from lease l join slot s using (slot_id, want_id)"
                        + " where l.state in ('open', 'completed') order by 1"));
        return book;
    }

    @Test
    void aRebuiltBookSaysWhatTheOneBeforeSaid() {
        busyTree();
        Map<String, List<Map<String, Object>>> before = book();
        JsonNode report = rebuilt();
        assertThat(report.path("same").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("leasesWithoutSlot").asLong()).isZero();
        assertThat(report.path("taskEvents").asLong()).isPositive();
        assertThat(report.path("treeEvents").asLong()).isPositive();
        assertThat(book()).isEqualTo(before);
        assertThat(jdbc.queryForList(
                        "select indexname from pg_indexes where schemaname = current_schema()", String.class))
                .contains("slot_free", "lease_open", "lease_pkey", "engagement_pkey")
                .doesNotContain("lease_of_want");

        jdbc.execute("truncate want, slot, reply_parent, lease, engagement, known_message, known_tree, own_text");
        assertThat(rebuilt().path("same").asBoolean()).isFalse();
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void workGoesOnWithTheRebuiltBook() {
        UUID dora = Orchard.person();
        String held = task(dora, "initial_prompt");
        rebuilt();
        server.post(dora, held + "/prompt", Tasks.text("c1", "Begun before, handed in after"))
                .created();
        busyTree();
        assertThat(rebuilt().path("leasesWithoutSlot").asLong()).isZero();
    }

    @Test
    void whileTheBookIsPausedNothingChangesAndNothingIsLost() {
        UUID emil = Orchard.person();
        String held = task(emil, "initial_prompt");
        jdbc.update("update lease_book set paused = true");
        jdbc.execute("create schema lease_book_rebuild");
        WantId want = orchard.prompts("oc", 2, false);
        String wish = "{\"languages\":[\"oc\"]}";
        assertThat(server.post(emil, "/tasks", wish).problem()).endsWith(" assignment-paused");
        assertThat(server.post(emil, held + "/prompt", Tasks.text("c", "Too early"))
                        .problem())
                .endsWith(" assignment-paused");
        assertThat(server.post(emil, held + "/skip", "{}").problem()).endsWith(" assignment-paused");
        assertThat(server.get(operator, REBUILD).problem()).isEqualTo("403 role-missing");
        assertThat(server.post(emil, REBUILD, "").problem()).isEqualTo("403 role-missing");
        assertThat(jdbc.queryForObject("select count(*) from want where want_id = ?", Long.class, want.value()))
                .isZero();

        rebuilt();
        server.post(emil, held + "/prompt", Tasks.text("c", "Just in time")).created();
        eventually(
                Duration.ofSeconds(30), () -> server.post(emil, "/tasks", wish).created());
    }
}

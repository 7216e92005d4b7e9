package community.cambium.task.service;

import static community.cambium.task.service.Tasks.eventuallyAssigned;
import static community.cambium.task.service.Tasks.id;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.WantId;
import community.cambium.http.CallerRole;
import community.cambium.task.service.TaskServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From a want on the log over a task by HTTP to a contribution on the log, on a real broker and database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskServiceTest {
    @TempDir
    static Path home;

    private Orchard orchard;
    private TaskServer server;
    private final UUID anna = Orchard.person();
    private final UUID ben = Orchard.person();
    private final UUID carla = Orchard.person();

    @BeforeAll
    void plant() {
        orchard = new Orchard(home);
        server = orchard.server;
        orchard.prompts("en", 100, false);
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    private List<String> published(MessageTreeId tree) {
        return PublishedTypes.of(orchard.prefix + ".task.events", tree.toString());
    }

    @Test
    void aConversationGrowsFromPromptToRanking() {
        MessageTreeId tree = orchard.planted(anna, "Why is the sky blue? İıŞ");
        ReplyParent root = new ReplyParent(tree.root(), Role.PROMPTER, 3, false);
        MessageId one = orchard.replied(tree, root, ben, "Because of Rayleigh scattering.");
        MessageId two = orchard.replied(tree, root, carla, "It is not.\n\tSee for yourself.");

        orchard.reviews(tree, two, Role.ASSISTANT, 1);
        JsonNode review = eventuallyAssigned(server, anna, "label_assistant_reply");
        assertThat(review.path("conversation").size()).isEqualTo(2);
        assertThat(review.path("conversation").path(0).path("text").asString()).isEqualTo("Why is the sky blue? İıŞ");
        assertThat(review.path("conversation").path(1).path("role").asString()).isEqualTo("assistant");
        assertThat(review.path("conversation").path(1).has("author")).isFalse();
        assertThat(review.path("form").path("mode").asString()).isEqualTo("full");
        assertThat(review.path("form").path("mandatory").toString()).isEqualTo("[\"spam\"]");
        server.post(anna, "/tasks/" + id(review) + "/review", Tasks.review("c1", "{\"spam\":0,\"quality\":0.75}"))
                .created();

        orchard.rankings(tree, tree.root(), List.of(one, two), 1);
        JsonNode ranking = eventuallyAssigned(server, anna, "rank_assistant_replies");
        assertThat(ranking.path("candidates").size()).isEqualTo(2);
        assertThat(ranking.path("conversation").size()).isEqualTo(1);
        server.post(
                        anna,
                        "/tasks/" + id(ranking) + "/ranking",
                        Tasks.ranking("c2", "[[\"" + one + "\",\"" + two + "\"]]"))
                .created();

        eventually(() -> assertThat(published(tree))
                .containsExactly(
                        "task.task-assigned",
                        "task.prompt-written",
                        "task.task-assigned",
                        "task.reply-written",
                        "task.task-assigned",
                        "task.reply-written",
                        "task.task-assigned",
                        "task.message-reviewed",
                        "task.task-assigned",
                        "task.replies-ranked"));
    }

    @Test
    void aReviewCanBeDoneBeforeTheViewHasReadTheText() {
        MessageTreeId tree = orchard.planted(anna, "Is anybody there?");
        server.bean(org.springframework.jdbc.core.JdbcTemplate.class)
                .update("delete from message_text where tree_id = ?", tree.value());
        WantId want = orchard.reviews(tree, tree.root(), Role.PROMPTER, 1);
        String wish = "{\"languages\":[\"en\"],\"want\":\"" + want + "\"}";
        eventually(() -> {
            JsonNode sheet =
                    server.post(carla, "/tasks", wish, CallerRole.TRUSTED).created();
            assertThat(sheet.path("conversation").path(0).path("text").asString())
                    .isEqualTo("Is anybody there?");
        });
    }

    @Test
    void theSameSubmissionGivesTheSameAnswerAndAnotherOneAConflict() {
        UUID dora = Orchard.person();
        JsonNode task = eventuallyAssigned(server, dora, "initial_prompt");
        String path = "/tasks/" + id(task) + "/prompt";
        Answer first = server.post(dora, path, Tasks.text("c1", "Tell me a story."));
        Answer second = server.post(dora, path, Tasks.text("c1", "Tell me a story."));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Cambium-Event")).isEqualTo(first.header("Cambium-Event"));
        assertThat(server.post(dora, path, Tasks.text("c1", "Tell me two stories."))
                        .problem())
                .isEqualTo("409 task-completed");
        assertThat(server.post(dora, path, Tasks.text("c2", "Tell me a story.")).problem())
                .isEqualTo("409 task-completed");
    }

    @Test
    void aRequestWithAKeyGetsOneTaskHoweverOftenItComes() {
        UUID emil = Orchard.person();
        String wish = "{\"kind\":\"initial_prompt\",\"languages\":[\"en\"]}";
        eventuallyAssigned(server, emil, "initial_prompt");
        Answer first = server.send(server.request(emil, "/tasks")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(wish)));
        Answer second = server.send(server.request(emil, "/tasks")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(wish)));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(server.get(emil, "/tasks").json().path("items").size()).isEqualTo(2);
        server.post(emil, "/tasks/" + id(first.json()) + "/skip", "{}").ok();
        assertThat(server.send(server.request(emil, "/tasks")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "k1")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(wish)))
                        .ok()
                        .path("state")
                        .asString())
                .isEqualTo("skipped");
        assertThat(server.send(server.request(emil, "/tasks")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "k1")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"languages\":[\"en\"]}")))
                        .problem())
                .isEqualTo("409 request-name-reused");
    }

    @Test
    void aTaskIsAcknowledgedSkippedAndShownOnlyToItsOwner() {
        UUID fritz = Orchard.person();
        JsonNode task = eventuallyAssigned(server, fritz, "initial_prompt");
        String path = "/tasks/" + id(task);
        assertThat(server.get(fritz, path).ok().path("state").asString()).isEqualTo("offered");
        assertThat(server.get(anna, path).problem()).isEqualTo("403 not-your-task");
        server.post(fritz, path + "/acknowledgement", "").ok();
        server.post(fritz, path + "/acknowledgement", "").ok();
        assertThat(server.get(fritz, path).ok().path("state").asString()).isEqualTo("acknowledged");
        server.post(fritz, path + "/skip", "{\"reason\":\"no idea\"}").ok();
        server.post(fritz, path + "/skip", "").ok();
        assertThat(server.get(fritz, path).ok().path("state").asString()).isEqualTo("skipped");
        assertThat(server.get(fritz, "/tasks").ok().path("items").size()).isZero();
        assertThat(server.post(fritz, path + "/prompt", Tasks.text("c1", "After all"))
                        .problem())
                .isEqualTo("409 task-skipped");
    }

    @Test
    void whenThereIsNothingToDoTheAnswerSaysWhy() {
        UUID gustav = Orchard.person();
        Answer nothing = server.post(gustav, "/tasks", "{\"kind\":\"rank_prompter_replies\",\"languages\":[\"eu\"]}");
        assertThat(nothing.problem()).isEqualTo("404 nothing-to-do");
        assertThat(nothing.json().path("why").asString())
                .contains("Nothing of this kind is missing in these languages");
        MessageTreeId tree = orchard.planted(gustav, "A prompt of my own that nobody else has");
        WantId want = orchard.reviews(tree, tree.root(), Role.PROMPTER, 2);
        eventually(() -> {
            Answer mine = server.post(
                    gustav, "/tasks", "{\"languages\":[\"en\"],\"want\":\"" + want + "\"}", CallerRole.OPERATOR);
            assertThat(mine.problem()).isEqualTo("404 nothing-to-do");
            JsonNode work =
                    server.get(gustav, "/availability?languages=en").ok().path("work");
            assertThat(work.size()).isEqualTo(8);
        });
    }

    @Test
    void onlyTrustedCallersNameWhatTheyWant() {
        String wish = "{\"languages\":[\"en\"],\"want\":\"" + UUID.randomUUID() + "\"}";
        assertThat(server.post(anna, "/tasks", wish).problem()).isEqualTo("403 role-missing");
        assertThat(server.post(anna, "/tasks", wish, CallerRole.TRUSTED).problem())
                .isEqualTo("404 nothing-to-do");
    }

    @Test
    void anybodyMayLabelAMessageAndChangeTheirMind() {
        MessageTreeId tree = orchard.planted(carla, "Label me freely");
        String path = "/messages/" + tree.root() + "/labels";
        Answer first = server.put(ben, path, "{\"labels\":{\"humor\":1,\"moral_judgement\":0.5}}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cambium-Event")).isNotNull();
        assertThat(server.put(ben, path, "{\"labels\":{\"humor\":1,\"moral_judgement\":0.5}}")
                        .header("Cambium-Event"))
                .isNull();
        server.put(ben, path, "{\"labels\":{\"pii\":1}}").ok();
        assertThat(server.put(ben, path, "{\"labels\":{\"pii\":2}}").problem())
                .isEqualTo("400 label-value-out-of-range");
        assertThat(server.put(ben, "/messages/" + UUID.randomUUID() + "/labels", "{\"labels\":{}}")
                        .problem())
                .isEqualTo("404 message-unknown");
        eventually(() ->
                assertThat(published(tree)).containsSubsequence("task.message-labelled", "task.message-labelled"));
    }

    @Test
    void freeLabelsLeaveTheReviewTaskOfTheSamePersonToBeDone() {
        MessageTreeId tree = orchard.planted(carla, "Label me twice");
        MessageId reply =
                orchard.replied(tree, new ReplyParent(tree.root(), Role.PROMPTER, 3, false), ben, "Once and again");
        orchard.reviews(tree, reply, Role.ASSISTANT, 1);
        UUID dora = Orchard.person();
        JsonNode task = eventuallyAssigned(server, dora, "label_assistant_reply");
        server.put(dora, "/messages/" + task.path("subject").asString() + "/labels", "{\"labels\":{\"spam\":1}}")
                .ok();
        String path = "/tasks/" + id(task);
        server.post(dora, path + "/acknowledgement", "").ok();
        server.post(dora, path + "/review", Tasks.review("d", "{\"spam\":0}")).created();
        assertThat(server.get(dora, path).ok().path("state").asString()).isEqualTo("completed");
    }

    @Test
    void afterARestartTasksAndWantsAreStillThere() {
        UUID hanna = Orchard.person();
        JsonNode task = eventuallyAssigned(server, hanna, "initial_prompt");
        server.restart();
        assertThat(server.get(hanna, "/tasks")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(id(task));
        server.post(hanna, "/tasks/" + id(task) + "/prompt", Tasks.text("c1", "Still here after the restart"))
                .created();
        eventually(() -> assertThat(
                        published(MessageTreeId.of(task.path("messageTreeId").asString())))
                .containsExactly("task.task-assigned", "task.prompt-written"));
        server.assigned(hanna, "initial_prompt");
    }

    @Test
    void theSameTextTwiceInAShortTimeIsRefusedAndTheTaskStaysOpen() {
        UUID ida = Orchard.person();
        String first = id(eventuallyAssigned(server, ida, "initial_prompt"));
        String second = id(server.assigned(ida, "initial_prompt"));
        server.post(ida, "/tasks/" + first + "/prompt", Tasks.text("c1", "Once is enough"))
                .created();
        assertThat(server.post(ida, "/tasks/" + second + "/prompt", Tasks.text("c2", " Once is enough "))
                        .problem())
                .isEqualTo("409 same-text-again");
        server.post(ida, "/tasks/" + second + "/prompt", Tasks.text("c3", "Twice is better"))
                .created();
    }
}

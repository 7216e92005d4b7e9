package community.cambium.task.service;

import static community.cambium.task.service.Tasks.eventuallyAssigned;
import static community.cambium.task.service.Tasks.id;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Reason;
import community.cambium.events.Role;
import community.cambium.events.SuspensionEvent.ContributorReinstated;
import community.cambium.events.SuspensionEvent.ContributorSuspended;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.WantId;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.CallerRole;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What other services decide is obeyed, and what was chosen or refused can be explained.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersTest {
    @TempDir
    static Path home;

    private Orchard orchard;
    private TaskServer server;
    private ServiceDouble moderation;
    private final UUID moderator = Orchard.person();

    @BeforeAll
    void plant() {
        orchard = new Orchard(home);
        server = orchard.server;
        moderation = new ServiceDouble("moderation", TestPostgres.database(), orchard.prefix);
        orchard.prompts("en", 100, false);
    }

    @AfterAll
    void leave() {
        moderation.close();
        orchard.close();
    }

    private void suspended(UUID who) {
        moderation.says(new ContributorSuspended(
                new OrderId(TimeOrderedIds.next()), new ContributorId(who), new ContributorId(moderator), because()));
    }

    private void reinstated(UUID who) {
        moderation.says(new ContributorReinstated(
                new OrderId(TimeOrderedIds.next()), new ContributorId(who), new ContributorId(moderator), because()));
    }

    private PersonalText because() {
        return new PersonalText(new ContributorId(moderator), "advertising");
    }

    @Test
    void aSuspensionEndsWhatIsHeldAndLetsNothingInOrOutUntilReinstatement() {
        UUID anna = Orchard.person();
        JsonNode done = eventuallyAssigned(server, anna, "initial_prompt");
        String donePath = "/tasks/" + id(done) + "/prompt";
        server.post(anna, donePath, Tasks.text("c1", "Before it happened")).created();
        String path = "/tasks/" + id(eventuallyAssigned(server, anna, "initial_prompt"));
        suspended(anna);
        eventually(() ->
                assertThat(server.get(anna, path).ok().path("state").asString()).isEqualTo("withdrawn"));
        server.restart();
        assertThat(server.post(anna, path + "/prompt", Tasks.text("c2", "Too late"))
                        .problem())
                .isEqualTo("403 contributor-suspended");
        assertThat(server.post(anna, "/tasks", "{\"languages\":[\"en\"]}").problem())
                .isEqualTo("403 contributor-suspended");
        assertThat(server.post(anna, path + "/acknowledgement", "").problem()).isEqualTo("403 contributor-suspended");
        assertThat(server.put(anna, "/messages/" + UUID.randomUUID() + "/labels", "{\"labels\":{}}")
                        .problem())
                .isEqualTo("403 contributor-suspended");
        JsonNode open = server.get(anna, "/availability?languages=en").ok();
        assertThat(open.path("forYou").asInt()).isZero();
        assertThat(open.path("standing").path("suspended").asBoolean()).isTrue();
        // What had been handed in before stands, and its answer may be asked for again.
        server.post(anna, donePath, Tasks.text("c1", "Before it happened")).ok();
        reinstated(anna);
        eventuallyAssigned(server, anna, "initial_prompt");
        assertThat(server.post(anna, path + "/prompt", Tasks.text("c2", "Too late"))
                        .problem())
                .isEqualTo("409 task-withdrawn");
    }

    @Test
    void aSuspensionMayComeBeforeThePersonDoes() {
        UUID ben = Orchard.person();
        suspended(ben);
        suspended(ben);
        eventually(() -> assertThat(
                        server.post(ben, "/tasks", "{\"languages\":[\"en\"]}").problem())
                .isEqualTo("403 contributor-suspended"));
        reinstated(ben);
        eventuallyAssigned(server, ben, "initial_prompt");
    }

    @Test
    void whatIsHandedInSaysHowFarTheOthersWereRead() {
        UUID ben = Orchard.person();
        suspended(ben);
        eventually(() -> assertThat(
                        server.post(ben, "/tasks", "{\"languages\":[\"en\"]}").problem())
                .isEqualTo("403 contributor-suspended"));
        reinstated(ben);
        MessageTreeId tree = orchard.planted(Orchard.person(), "How far have you come?");
        WantId want = orchard.reviews(tree, tree.root(), Role.PROMPTER, 1);
        ReadUpTo said =
                new ReadUpTo(orchard.tree.lastNumber(tree.toString()), moderation.lastNumber("suspension-" + ben));
        String wish = "{\"languages\":[\"en\"],\"want\":\"" + want + "\"}";
        eventually(() -> server.post(ben, "/tasks", wish, CallerRole.TRUSTED).created());
        String task = server.bean(LeaseBook.class)
                .heldBy(new ContributorId(ben), Instant.now())
                .getFirst()
                .toString();
        JsonNode asked = server.get(ben, "/tasks/" + task).ok().path("form").path("mandatory");
        server.post(ben, "/tasks/" + task + "/review", Tasks.review("c1", "{" + asked.path(0) + ":0}"))
                .created();

        MessageReviewed reviewed = (MessageReviewed)
                server.bean(EventHistory.class).of(task).getLast().event();
        assertThat(reviewed.asOf()).isEqualTo(said);
        assertThat(said.tree()).isPositive();
        assertThat(said.moderation()).isGreaterThan(1);
    }

    @Test
    void theSlotOfWhoWasSuspendedIsFreeAgain() {
        UUID anna = Orchard.person();
        WantId want = orchard.prompts("eu", 1, false);
        String wish = "{\"kind\":\"initial_prompt\",\"languages\":[\"eu\"]}";
        eventually(() -> server.post(anna, "/tasks", wish).created());
        UUID carla = Orchard.person();
        assertThat(server.post(carla, "/tasks", wish).problem()).isEqualTo("404 nothing-to-do");
        suspended(anna);
        eventually(() -> assertThat(server.post(carla, "/tasks", wish)
                        .created()
                        .path("want")
                        .asString())
                .isEqualTo(want.toString()));
    }

    @Test
    void promptsAreNotHandedOutInClosedLanguages() {
        WantId want = orchard.prompts("de", 3, false);
        String wish = "{\"kind\":\"initial_prompt\",\"languages\":[\"de\"]}";
        UUID anna = Orchard.person();
        eventually(() -> server.post(anna, "/tasks", wish).created());
        orchard.tree.says(new PromptsWithdrawn("de", want, new Reason("language-closed", Map.of(), List.of())));
        eventually(
                () -> assertThat(server.post(Orchard.person(), "/tasks", wish).problem())
                        .isEqualTo("404 nothing-to-do"));
        assertThat(server.get(anna, "/availability?languages=de")
                        .ok()
                        .path("forYou")
                        .asInt())
                .isZero();
    }

    @Test
    void aSkippedTaskCannotBeCompletedUnlessTheSkipIsTakenBack() {
        UUID anna = Orchard.person();
        String path = "/tasks/" + id(eventuallyAssigned(server, anna, "initial_prompt"));
        server.post(anna, path + "/skip", "{\"reason\":\"No idea\"}").ok();
        server.post(anna, path + "/skip", "{\"reason\":\"No idea\"}").ok();
        assertThat(server.post(anna, path + "/prompt", Tasks.text("c1", "An idea after all"))
                        .problem())
                .isEqualTo("409 task-skipped");
        server.post(anna, path + "/skip/taken-back", "").ok();
        server.post(anna, path + "/skip/taken-back", "").ok();
        assertThat(server.get(anna, path).ok().path("state").asString()).isEqualTo("offered");
        server.post(anna, path + "/prompt", Tasks.text("c1", "An idea after all"))
                .created();
        assertThat(server.post(anna, path + "/skip/taken-back", "").problem()).isEqualTo("409 task-completed");
    }

    @Test
    void aSkipStandsWhenSomebodyElseHasTakenTheWork() {
        orchard.prompts("fr", 1, false);
        String wish = "{\"kind\":\"initial_prompt\",\"languages\":[\"fr\"]}";
        UUID anna = Orchard.person();
        eventually(() -> server.post(anna, "/tasks", wish).created());
        String path = "/tasks/"
                + server.get(anna, "/tasks")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        server.post(anna, path + "/skip", "{}").ok();
        server.post(Orchard.person(), "/tasks", wish).created();
        assertThat(server.post(anna, path + "/skip/taken-back", "").problem()).isEqualTo("409 skip-stands");
        assertThat(server.get(anna, path).ok().path("state").asString()).isEqualTo("skipped");
    }

    @Test
    void parametersChangeAtRunTimeAndATaskKeepsTheFormItWasGivenWith() {
        MessageTreeId tree = orchard.planted(Orchard.person(), "Who tells the parameters?");
        orchard.reviews(tree, tree.root(), Role.PROMPTER, 100);
        UUID anna = Orchard.person();
        JsonNode before = eventuallyAssigned(server, anna, "label_initial_prompt");
        orchard.tree.says(new ParametersChanged(
                Layer.ADMINISTRATOR,
                "en",
                Map.of(
                        "labels_initial_prompt", "humor",
                        "mandatory_labels_initial_prompt", "pii",
                        "goal_tree_size", "not for us",
                        "p_lonely_child_extension", "2"),
                7));
        eventually(() -> {
            JsonNode sheet = server.assigned(Orchard.person(), "label_initial_prompt");
            assertThat(sheet.path("form").path("valid").toString()).isEqualTo("[\"pii\",\"humor\"]");
            assertThat(sheet.path("form").path("mandatory").toString()).isEqualTo("[\"pii\"]");
        });
        server.restart();
        server.post(anna, "/tasks/" + id(before) + "/review", Tasks.review("c1", "{\"spam\":0}"))
                .created();
    }

    @Test
    void whoHasDoneAllThatIsMissingLearnsHowMuchIsMissing() {
        MessageTreeId tree = orchard.planted(Orchard.person(), "What is missing?");
        WantId want = orchard.reviews(tree, tree.root(), Role.PROMPTER, 3);
        UUID anna = Orchard.person();
        String named = "{\"kind\":\"label_initial_prompt\",\"languages\":[\"en\"],\"want\":\"" + want + "\"}";
        eventually(() -> server.post(anna, "/tasks", named, CallerRole.TRUSTED).created());
        String path = "/tasks/"
                + server.get(anna, "/tasks")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        server.post(anna, path + "/skip", "{}").ok();
        eventually(() -> {
            JsonNode labels = server.get(anna, "/availability?languages=en")
                    .ok()
                    .path("work")
                    .path(3);
            assertThat(labels.path("kind").asString()).isEqualTo("label_initial_prompt");
            assertThat(labels.path("skipped").asInt()).isEqualTo(3);
        });
    }

    @Test
    void everyChoiceCanBeExplainedAfterwards() {
        orchard.prompts("it", 4, false);
        UUID anna = Orchard.person();
        String wish = "{\"languages\":[\"it\"]}";
        eventually(() -> server.post(anna, "/tasks", wish).created());
        String path = "/tasks/"
                + server.get(anna, "/tasks")
                        .ok()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString() + "/choice";
        JsonNode told = server.get(anna, path).ok();
        assertThat(told.path("choice").path("open").toString())
                .isEqualTo("[{\"kind\":\"initial_prompt\",\"language\":\"it\",\"open\":4,\"excluded\":0}]");
        assertThat(told.path("choice").path("weights").path("ranking").asDouble())
                .isEqualTo(10.0);
        assertThat(told.path("words").toString())
                .contains("Asked for anything in it.", "4 of initial_prompt were open in it", "and the seed");
        UUID other = Orchard.person();
        assertThat(server.get(other, path).problem()).isEqualTo("403 role-missing");
        server.send(server.request(other, path, CallerRole.AUDITOR).GET()).ok();
        assertThat(server.get(anna, "/tasks/" + UUID.randomUUID() + "/choice").problem())
                .isEqualTo("404 task-unknown");
    }

    @Test
    void theWordsOfARemovedMessageAreShownToNobodyUntilItIsRestored() {
        orchard.prompts("en", 1, false);
        MessageTreeId planted = orchard.planted(Orchard.person(), "Call me at home");
        UUID ben = Orchard.person();
        orchard.reviews(planted, planted.root(), Role.PROMPTER, 1);
        JsonNode task = eventuallyAssigned(server, ben, "label_initial_prompt");
        String path = "/tasks/" + id(task);
        assertThat(task.path("conversation").path(0).path("text").asString()).isEqualTo("Call me at home");
        OrderId order = new OrderId(TimeOrderedIds.next());
        orchard.tree.says(new MessageRemoved(planted, planted.root(), order, false));
        eventually(() -> {
            JsonNode shown = server.get(ben, path).ok().path("conversation").path(0);
            assertThat(shown.path("removed").asBoolean()).isTrue();
            assertThat(shown.path("text").asString()).isEmpty();
        });
        orchard.tree.says(new MessageRestored(planted, planted.root(), order));
        eventually(() -> assertThat(server.get(ben, path)
                        .ok()
                        .path("conversation")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Call me at home"));
    }
}

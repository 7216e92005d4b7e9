package community.cambium.task.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// An id of a message means one message, whether it is written here or comes in a file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedIdsTest {
    @TempDir
    static Path home;

    private Orchard orchard;
    private TaskServer server;
    private JdbcTemplate jdbc;
    private ImportCalls imports;

    @BeforeAll
    void plant() {
        orchard = new Orchard(home);
        server = orchard.server;
        jdbc = server.bean(JdbcTemplate.class);
        imports = new ImportCalls(server, Orchard.person());
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    /// Hands in a prompt; gives its id.
    private UUID written(UUID author, JsonNode task, String words) {
        server.post(author, "/tasks/" + Tasks.id(task) + "/prompt", Tasks.text("c1", words))
                .created();
        return UUID.fromString(task.path("messageTreeId").asString());
    }

    @Test
    void aMessageThatWasWrittenHereIsNotTakenOver() {
        orchard.prompts("en", 1, false);
        UUID author = Orchard.person();
        UUID own = written(author, Tasks.eventuallyAssigned(server, author, "initial_prompt"), "Ours");
        assertThat(imports.refusals(Foreign.tree(own))).containsExactly("1 message-taken");
        assertThat(imports.refusals(Foreign.tree(UUID.randomUUID(), own, "en"))).containsExactly("1 message-taken");
    }

    @Test
    void anIdThatWasPromisedToAPromptIsNotTakenOverThoughThePromptIsSkippedMeanwhile() {
        orchard.prompts("en", 1, false);
        UUID author = Orchard.person();
        JsonNode task = Tasks.eventuallyAssigned(server, author, "initial_prompt");
        UUID promised = UUID.fromString(task.path("messageTreeId").asString());
        assertThat(imports.refusals(Foreign.tree(promised))).containsExactly("1 message-taken");

        String skip = "/tasks/" + Tasks.id(task) + "/skip";
        server.post(author, skip, "{}").ok();
        assertThat(imports.refusals(Foreign.tree(UUID.randomUUID(), promised, "en")))
                .containsExactly("1 message-taken");

        server.post(author, skip + "/taken-back", "").ok();
        assertThat(written(author, task, "As promised")).isEqualTo(promised);
        assertThat(jdbc.queryForObject("select author from known_message where message_id = ?", UUID.class, promised))
                .isEqualTo(author);
    }
}

package community.cambium.task.service;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventstream.database.LockName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process that rebuilt the lease book is no more; the book is still paused.
class CutShortRebuildTest {
    @TempDir
    static Path home;

    private final UUID anna = Orchard.person();
    private Orchard orchard;

    @BeforeEach
    void plant() {
        orchard = new Orchard(home);
        orchard.prompts("en", 5, false);
        Tasks.eventuallyAssigned(orchard.server, anna, "initial_prompt");
        orchard.database.execute("update lease_book set paused = true");
        orchard.database.execute("create schema lease_book_rebuild");
    }

    @AfterEach
    void leave() {
        orchard.close();
    }

    private TaskServer.Answer asked() {
        return orchard.server.post(anna, "/tasks", "{\"languages\":[\"en\"]}");
    }

    @Test
    void workGoesOnWithTheNextStart() {
        assertThat(asked().problem()).endsWith(" assignment-paused");
        orchard.server.restart();
        asked().created();
    }

    @Test
    void workStaysPausedWhileAnotherProcessRebuilds() throws Exception {
        try (Connection other = orchard.database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock("
                    + LockName.rebuilding("lease-book").sqlArguments() + ")");
            orchard.server.restart();
            assertThat(asked().problem()).endsWith(" assignment-paused");
        }
    }
}

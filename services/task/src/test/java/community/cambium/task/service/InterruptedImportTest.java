package community.cambium.task.service;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.CallerRole;
import community.cambium.task.service.TaskServer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// Imports that are cut off, and gone on with.
class InterruptedImportTest {
    @TempDir
    Path home;

    private final UUID operator = Orchard.person();
    private final UUID key = UUID.randomUUID();

    private Answer imports(TaskServer server, BodyPublisher file) {
        return server.send(server.request(operator, "/imports?fate=backlog&origin=test", CallerRole.OPERATOR)
                .header("Idempotency-Key", key.toString())
                .POST(file));
    }

    private JsonNode standing(TaskServer server) {
        return server.send(server.request(operator, "/imports/" + key, CallerRole.OPERATOR)
                        .GET())
                .ok();
    }

    private static void assertEachTreeOnce(TaskServer server, int trees) {
        JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
        assertThat(jdbc.queryForList(
                        "select event_type || ' ' || count(*) from domain_event where stream_type = 'imported'"
                                + " group by event_type order by 1",
                        String.class))
                .containsExactly(
                        "task.message-imported " + 4 * trees,
                        "task.tree-import-begun " + trees,
                        "task.tree-imported " + trees);
    }

    @Test
    void anImportWhoseConnectionIsCutGoesOnWhereItStopped() {
        List<String> trees = Foreign.trees(250);
        trees.set(20, "nonsense");
        String file = Foreign.file(trees);
        try (Orchard orchard = new Orchard(home);
                CutOff connection = new CutOff()) {
            TaskServer server = orchard.server;
            InputStream cutOff = new SequenceInputStream(
                    new ByteArrayInputStream(Foreign.file(trees.subList(0, 180)).getBytes(StandardCharsets.UTF_8)),
                    connection);
            CompletableFuture<Answer> upload =
                    CompletableFuture.supplyAsync(() -> imports(server, BodyPublishers.ofInputStream(() -> cutOff)));
            eventually(
                    Duration.ofSeconds(30),
                    () -> assertThat(standing(server).path("imported").asLong()).isPositive());
            assertThat(imports(server, BodyPublishers.ofString(file)).problem()).isEqualTo("409 import-under-way");

            connection.cut();
            assertThat(upload.handle((_, failure) -> failure).join()).isNotNull();
            String changed = file.replace("And then", "And now");
            eventually(
                    Duration.ofSeconds(30),
                    () -> assertThat(imports(server, BodyPublishers.ofString(changed))
                                    .problem())
                            .isEqualTo("409 file-changed"));
            assertThat(standing(server).path("imported").asLong()).isBetween(1L, 179L);

            JsonNode report = imports(server, BodyPublishers.ofString(file)).ok();
            assertThat(report.path("imported").asLong()).isEqualTo(249);
            assertThat(report.path("known").asLong()).isZero();
            assertThat(report.path("refused").asLong()).isOne();
            assertEachTreeOnce(server, 249);
        }
    }

    @Test
    void whoIsStillSendingMuchHearsWhyItIsRefused() {
        try (Orchard orchard = new Orchard(home)) {
            TaskServer server = orchard.server;
            imports(server, BodyPublishers.ofString(Foreign.tree() + "\n")).ok();
            String blanks = "\n".repeat(40_000_000);
            assertThat(imports(server, BodyPublishers.ofString(Foreign.tree() + blanks))
                            .problem())
                    .isEqualTo("409 import-finished");
        }
    }

    @Test
    void anImportDuringWhichTheServiceStopsGoesOnWhenItIsBack() {
        List<String> given = Collections.synchronizedList(new ArrayList<>());
        try (Orchard orchard = new Orchard(home)) {
            TaskServer server = orchard.server;
            CompletableFuture<Answer> upload = CompletableFuture.supplyAsync(
                    () -> imports(server, BodyPublishers.ofInputStream(() -> new Endless(given))));
            eventually(
                    Duration.ofSeconds(30),
                    () -> assertThat(standing(server).path("imported").asLong()).isPositive());
            server.restart();
            upload.handle((answer, failure) -> answer).join();
            long done = standing(server).path("imported").asLong();
            assertThat(done).isPositive();

            int trees = given.size() + 1;
            String file = Foreign.file(given) + Foreign.tree();
            JsonNode report = imports(server, BodyPublishers.ofString(file)).ok();
            assertThat(report.path("imported").asLong()).isEqualTo(trees).isGreaterThan(done);
            assertThat(report.path("known").asLong()).isZero();
            assertEachTreeOnce(server, trees);
        }
    }

    /// Keeps its reader waiting until it is cut, and fails then.
    private static final class CutOff extends InputStream {
        private final CountDownLatch cut = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                cut.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("cut");
        }

        void cut() {
            cut.countDown();
        }

        @Override
        public void close() {
            cut();
        }
    }

    /// One tree after the other, as long as somebody reads them, not much faster than they are taken in:
    /// what waits in
    /// buffers when the service stops has to be sent again.
    private static final class Endless extends InputStream {
        private static final Duration PAUSE = Duration.ofMillis(10);

        private final List<String> given;
        private InputStream line = InputStream.nullInputStream();

        Endless(List<String> given) {
            this.given = given;
        }

        @Override
        public int read() throws IOException {
            int next = line.read();
            if (next < 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
                String tree = Foreign.tree();
                given.add(tree);
                line = new ByteArrayInputStream((tree + "\n").getBytes(StandardCharsets.UTF_8));
                next = line.read();
            }
            return next;
        }
    }
}

package community.cambium.task.service;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.CallerRole;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// What operators reach over HTTP as the service is delivered.
class OperatorTest {
    @TempDir
    static Path home;

    private static TaskServer server;

    private final UUID who = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = new TaskServer(TestPostgres.database(), TestKafka.freshPrefix(), home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anOperatorAndNobodyElseCanAskWhetherStoreAndTopicAgree() {
        eventually(() -> assertThat(server.post(who, "/actuator/verification", "{}", CallerRole.OPERATOR)
                        .status())
                .isEqualTo(200));
        JsonNode agreement = server.post(who, "/actuator/verification", "{}", CallerRole.OPERATOR)
                .ok();

        assertThat(agreement.path("missing").asInt(-1)).isZero();
        assertThat(agreement.path("differing").asInt(-1)).isZero();
        assertThat(server.post(who, "/actuator/verification", "{}").problem()).isEqualTo("403 role-missing");
    }

    @Test
    void whoLetsADeadLetterGoIsTakenFromTheTokenAndNotFromTheRequest() {
        JdbcTemplate rows = server.bean(JdbcTemplate.class);
        rows.update("insert into blocked_stream (subscription, ordering_key) values ('lease-book', 'a key')");
        rows.update(
                "insert into dead_letter (subscription, service, ordering_key, partition, record_offset, publication,"
                        + " state, headers) values ('lease-book', 'tree', 'a key', 0, 0, 0, 'failed', '{}')");

        server.post(
                        who,
                        "/actuator/deadletters/lease-book/skip",
                        "{\"orderingKey\": \"a key\", \"operator\": \"somebody else\"}",
                        CallerRole.OPERATOR)
                .ok();

        assertThat(rows.queryForObject("select settled_by from dead_letter where ordering_key = 'a key'", String.class))
                .isEqualTo(who.toString());
    }

    @Test
    void theCountersHaveTheNamesThatTheManualGives() {
        assertThat(server.get(who, "/actuator/prometheus").response().body())
                .contains("cambium_relay_published_total")
                .contains("cambium_subscription_skipped_unknown_total{");
    }
}

package community.cambium.standalone;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventHeaders;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.http.token.TokenKeys;
import community.cambium.moderation.ModerationApplication;
import community.cambium.moderation.message.ModeratedMessageCommand.OrderRemoval;
import community.cambium.service.CambiumService;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/// Event stores that look for gaps in their numbers give up after some time or after some rows, often 60 seconds and
/// 10,000. Here a commit comes later than both, in a service that runs as it does anywhere. The test mostly waits, and
/// beside it are those that have the processors busy. No other test of this module may use the server of
/// [TestPostgres]: the open transaction holds back every relay of the server.
@Order(2)
class LateCommitTest {
    private static final int SECONDS = 61;
    private static final int OTHERS = 12_000;
    private static final Duration LONG = Duration.ofMinutes(3);

    private final TestDatabase database = TestPostgres.database();
    private final String prefix = TestKafka.freshPrefix();

    @TempDir
    Path home;

    @Test
    void aCommitThatComesAfterAMinuteAndThousandsOfLaterOnesIsNotPassedOver() throws Exception {
        try (ConfigurableApplicationContext service = start();
                Connection late = database.connect();
                Statement statement = late.createStatement()) {
            service.getBean(Commands.class).send(removal(), CommandContext.none());
            eventually(LONG, () -> assertThat(published()).containsOnlyKeys(1L));
            late.setAutoCommit(false);
            UUID event = UUID.randomUUID();
            statement.execute(copies("'" + event + "'", 1));
            database.execute(copies("gen_random_uuid()", OTHERS));

            int backend = late.unwrap(PGConnection.class).getBackendPID();
            eventually(
                    LONG,
                    () -> assertThat(number("select extract(epoch from clock_timestamp() - xact_start)"
                                    + " from pg_stat_activity where pid = " + backend))
                            .isGreaterThan(SECONDS));
            assertThat(number("select count(*) from domain_event")).isEqualTo(OTHERS + 1);
            assertThat(published()).containsOnlyKeys(1L);
            late.commit();

            eventually(LONG, () -> assertThat(published()).hasSize(OTHERS + 2));
            assertThat(published()).containsEntry(2L, event.toString());
            assertThat(published().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, OTHERS + 2).boxed().toList());
        }
    }

    private ConfigurableApplicationContext start() {
        return CambiumService.named("moderation", ModerationApplication.class)
                .run(
                        "--server.port=0",
                        "--cambium.tokens.jwk-set=" + TokenKeys.inMemory().writePublicSet(home.resolve("keys.json")),
                        "--cambium.topics.prefix=" + prefix,
                        "--cambium.topics.partitions=4",
                        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    private static OrderRemoval removal() {
        var moderator = new ContributorId(UUID.randomUUID());
        return new OrderRemoval(
                new OrderId(UUID.randomUUID()),
                new MessageTreeId(UUID.randomUUID()),
                new MessageId(UUID.randomUUID()),
                moderator,
                new PersonalText(moderator, "an advertisement"));
    }

    /// Stores the first event again, under other names.
    private static String copies(String id, int count) {
        return "insert into domain_event (event_id, event_type, event_version, stream_type, stream_id, revision, time,"
                + " payload, metadata) select " + id + ", event_type, event_version, stream_type,"
                + " gen_random_uuid()::text, 0, time, payload, metadata"
                + " from domain_event cross join generate_series(1, " + count + ") where global_index = 1";
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    /// The ids of the events in the topic by their publication numbers; no number stands there twice.
    private Map<Long, String> published() {
        Map<Long, String> found = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            String topic = prefix + ".moderation.events";
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var headers = record.headers();
                    var number = new String(
                            headers.lastHeader(EventHeaders.PUBLICATION).value(), StandardCharsets.UTF_8);
                    var id = new String(headers.lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8);
                    assertThat(found.put(Long.valueOf(number), id))
                            .as("number " + number)
                            .isNull();
                });
            }
        }
        return found;
    }
}

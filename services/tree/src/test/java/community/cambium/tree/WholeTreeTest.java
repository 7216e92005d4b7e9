package community.cambium.tree;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventHeaders;
import community.cambium.eventcodec.EventName;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.events.WantId;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import community.cambium.service.CambiumService;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Standings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// The service as it runs: facts come in by Kafka, decisions stand in PostgreSQL, views follow by Kafka.
class WholeTreeTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Set<CallerRole> HISTORY_READERS =
            Set.of(CallerRole.AUDITOR, CallerRole.MODERATOR, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
    private final TestDatabase database = TestPostgres.database();
    private final String prefix = TestKafka.freshPrefix();
    private final MessageTreeId tree = new MessageTreeId(TimeOrderedIds.next());
    private final TokenKeys keys = TokenKeys.inMemory();
    private long publication;

    @TempDir
    Path folder;

    @Test
    void aTreeGrowsFromItsPromptToItsExportThoughEveryFactComesTwice() {
        try (ConfigurableApplicationContext service = start();
                KafkaProducer<byte[], byte[]> log = producer()) {
            JdbcTemplate rows = service.getBean(JdbcTemplate.class);
            tell(log, prompt());
            accept(log, tree.root());
            eventually(LONG, () -> assertThat(state(rows)).isEqualTo("growing"));
            WantId want = wants(service).getFirst().wantId();
            List<MessageId> replies = List.of(message(), message());
            List<ContributorId> authors = new ArrayList<>();
            for (MessageId reply : replies) {
                ReplyWritten written = reply(reply, want);
                authors.add(written.contributor());
                tell(log, written);
                accept(log, reply);
            }
            eventually(LONG, () -> assertThat(state(rows)).isEqualTo("ranking"));
            for (int i = 0; i < 3; i++) {
                tell(
                        log,
                        ranking(
                                granted(service, RankingsWanted.class)
                                        .getFirst()
                                        .wantId(),
                                replies.reversed()));
            }
            eventually(LONG, () -> assertThat(state(rows)).isEqualTo("ready_for_export"));
            eventually(LONG, () -> assertThat(rank(rows, replies.get(1))).isZero());
            assertThat(rank(rows, replies.get(0))).isEqualTo(1);
            eventually(LONG, () -> assertThat(firstPlaces(service)).isEqualTo(Map.of(authors.get(1), 3)));
            assertThat(rows.queryForList("select review_count from tree_message", Integer.class))
                    .containsOnly(3)
                    .hasSize(3);
            assertThat(wants(service)).hasSize(1);
            String why = body(
                    request(service, "/messages/" + replies.getFirst() + "/why", CallerRole.AUDITOR)
                            .build(),
                    200);
            assertThat(why)
                    .contains("\"verdict\":\"accepted\"")
                    .contains("\"rank\":1")
                    .contains("came in time", "was reviewed", "was accepted", "got its rank")
                    .contains("consensus-reached");
            assertThat(body(
                            request(service, "/messages/" + replies.getFirst() + "/why", CallerRole.CONTRIBUTOR)
                                    .build(),
                            403))
                    .isNotBlank();
        }
    }

    @Test
    void whatAnAdministratorSetsHoldsAtOnceAndAfterARestart() {
        try (ConfigurableApplicationContext service = start()) {
            String unknown = body(changing(service, CallerRole.ADMINISTRATOR, "{\"max_trees\": \"4\"}"), 400);
            assertThat(unknown).contains("parameter-unknown");
            assertThat(body(changing(service, CallerRole.ADMINISTRATOR, "{\"goal_tree_size\": \"0\"}"), 400))
                    .contains("parameter-out-of-range", "a whole number from 1");
            assertThat(body(changing(service, CallerRole.OPERATOR, "{\"max_active_trees\": \"4\"}"), 403))
                    .isNotBlank();
            body(changing(service, CallerRole.ADMINISTRATOR, "{\"max_active_trees\": \"4\"}"), 200);
            assertThat(maxActiveTrees(service)).isEqualTo("4");
        }
        try (ConfigurableApplicationContext service = start()) {
            assertThat(maxActiveTrees(service)).isEqualTo("4");
            body(changing(service, CallerRole.ADMINISTRATOR, "{\"max_active_trees\": null}"), 200);
            assertThat(maxActiveTrees(service)).isEqualTo("10");
        }
    }

    private static String maxActiveTrees(ConfigurableApplicationContext service) {
        return service.getBean(CurrentParameters.class).now().in("en").asText().getOrDefault("max_active_trees", "");
    }

    private HttpRequest changing(ConfigurableApplicationContext service, CallerRole role, String values) {
        return request(service, "/parameters", role)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"values\": " + values + "}"))
                .build();
    }

    private HttpRequest.Builder request(ConfigurableApplicationContext service, String path, CallerRole role) {
        String token = new TokenMint(keys).mint(contributor().value(), Set.of(role), Duration.ofMinutes(5));
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String body(HttpRequest request, int status) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyThoseWhoWatchOverTreesReadTheirHistory() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            URI history = URI.create("http://127.0.0.1:"
                    + service.getEnvironment().getRequiredProperty("local.server.port")
                    + "/trees/" + tree + "/history");
            assertThat(status(history, Set.of())).isEqualTo(403);
            assertThat(status(history, Set.of(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED, CallerRole.RESEARCHER)))
                    .isEqualTo(403);
            for (CallerRole reader : HISTORY_READERS) {
                assertThat(status(history, Set.of(reader))).isEqualTo(404);
            }
        }
    }

    private int status(URI address, Set<CallerRole> roles) throws IOException, InterruptedException {
        String token = new TokenMint(keys).mint(contributor().value(), roles, Duration.ofMinutes(5));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private ConfigurableApplicationContext start() {
        Path publicKeys = keys.writePublicSet(folder.resolve("keys.json"));
        return CambiumService.named("tree", TreeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--cambium.topics.prefix=" + prefix,
                        "--cambium.topics.partitions=1",
                        "--cambium.tokens.jwk-set=" + publicKeys,
                        "--cambium.tree.languages=en",
                        "--cambium.tree.parameters.goal-tree-size=3",
                        "--cambium.tree.parameters.max-tree-depth=1");
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// Publishes a fact, once more under the same number, and once more under a new one.
    private void tell(KafkaProducer<byte[], byte[]> log, TaskEvent event) {
        publication++;
        log.send(published(event));
        log.send(published(event));
        publication++;
        log.send(published(event));
        log.flush();
    }

    private ProducerRecord<byte[], byte[]> published(TaskEvent event) {
        EventName name = EventCodec.standard().nameOf(event.getClass());
        ProducerRecord<byte[], byte[]> published = new ProducerRecord<>(
                prefix + ".task.events",
                0,
                bytes(event.orderingKey()),
                EventCodec.standard().encode(event));
        Map.of(
                        EventHeaders.ID,
                        TimeOrderedIds.next().toString(),
                        EventHeaders.TYPE,
                        name.type(),
                        EventHeaders.DATA_VERSION,
                        Integer.toString(name.version()),
                        EventHeaders.SOURCE,
                        "task",
                        EventHeaders.SUBJECT,
                        event.taskId().toString(),
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.STREAM_TYPE,
                        "task",
                        EventHeaders.STREAM_REVISION,
                        "1",
                        EventHeaders.PUBLICATION,
                        Long.toString(publication),
                        "previouspublication",
                        Long.toString(publication - 1))
                .forEach((header, value) -> published.headers().add(header, bytes(value)));
        return published;
    }

    private void accept(KafkaProducer<byte[], byte[]> log, MessageId message) {
        for (int i = 0; i < 3; i++) {
            tell(
                    log,
                    new MessageReviewed(
                            task(),
                            want(),
                            message,
                            tree,
                            contributor(),
                            Map.of(Label.SPAM, 0.0),
                            LabelForm.Mode.FULL,
                            "review",
                            ReadUpTo.NOTHING));
        }
    }

    private PromptWritten prompt() {
        ContributorId author = contributor();
        return new PromptWritten(
                task(),
                want(),
                tree.root(),
                tree,
                author,
                "en",
                new PersonalText(author, "Why?"),
                "prompt",
                ReadUpTo.NOTHING);
    }

    private ReplyWritten reply(MessageId id, WantId want) {
        ContributorId author = contributor();
        return new ReplyWritten(
                task(),
                want,
                id,
                tree.root(),
                tree,
                author,
                Role.ASSISTANT,
                "en",
                new PersonalText(author, "Because."),
                "reply",
                ReadUpTo.NOTHING);
    }

    private RepliesRanked ranking(WantId want, List<MessageId> order) {
        return new RepliesRanked(
                task(),
                want,
                tree.root(),
                tree,
                contributor(),
                order.stream().map(List::of).toList(),
                false,
                "ranking",
                ReadUpTo.NOTHING);
    }

    private static Map<ContributorId, Integer> firstPlaces(ConfigurableApplicationContext service) {
        ParametersInForce parameters = service.getBean(CurrentParameters.class).now();
        return service.getBean(Standings.class).now(parameters).firstPlaces();
    }

    private List<RepliesWanted> wants(ConfigurableApplicationContext service) {
        return granted(service, RepliesWanted.class);
    }

    private <E> List<E> granted(ConfigurableApplicationContext service, Class<E> type) {
        return service.getBean(EventHistory.class).of(tree.toString()).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private String state(JdbcTemplate rows) {
        return rows
                .queryForList("select state from tree_summary where tree_id = ?", String.class, tree.value())
                .stream()
                .findFirst()
                .orElse("");
    }

    private static int rank(JdbcTemplate rows, MessageId message) {
        Integer rank = rows.queryForObject(
                "select rank from tree_message where message_id = ?", Integer.class, message.value());
        return rank == null ? -1 : rank;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageId message() {
        return new MessageId(TimeOrderedIds.next());
    }

    private static TaskId task() {
        return new TaskId(TimeOrderedIds.next());
    }

    private static WantId want() {
        return new WantId(TimeOrderedIds.next());
    }

    private static ContributorId contributor() {
        return new ContributorId(TimeOrderedIds.next());
    }
}

package community.cambium.export;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventName;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import community.cambium.eventstream.project.rebuild.RebuildReport;
import community.cambium.eventstream.relay.OutgoingEvent;
import community.cambium.eventstream.relay.OutgoingRecords;
import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import community.cambium.service.CambiumService;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as it runs: events come in by Kafka, releases are asked for and fetched by HTTP.
class WholeReleaseTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int TREES = 40;
    private static final String FOREIGN = """
        {"message_tree_id": "%1$s", "tree_state": "ready_for_export", "prompt": {"message_id": "%1$s", "role": "prompter",\
         "text": "x", "lang": "en", "synthetic": true, "model_name": "m", "emojis": {"+1": 2, "_skip_reply": 1},\
         "labels": {"spam": {"value": 0.25, "count": 4}}, "detoxify": {"toxicity": 0.00044}, "review_count": 3}}\
        """.formatted(UUID.randomUUID());
    private static final String EVERYTHING =
            "{\"form\":\"trees\",\"states\":[],\"includeRemoved\":true,\"includeUnaccepted\":true}";

    private final TestDatabase database = TestPostgres.database();
    private final String prefix = TestKafka.freshPrefix();
    private final TokenKeys keys = TokenKeys.inMemory();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> published = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void aReleaseHasTheSameBytesAfterEveryViewIsRebuiltInAnotherZoneAndLanguage() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try (ConfigurableApplicationContext service = start()) {
            tell(service);
            String url = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
            byte[] before = release(url);
            assertThat(new String(before, StandardCharsets.UTF_8).lines()).hasSize(TREES + 1);

            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<RebuildReport> reports =
                    service.getBean(ProjectionRebuilds.class).rebuildAll(false);
            assertThat(reports)
                    .hasSize(6)
                    .allMatch(RebuildReport::same)
                    .allMatch(RebuildReport::switched)
                    .allSatisfy(report -> assertThat(report.rows()).isPositive());
            assertThat(release(url)).isEqualTo(before);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void onlyResearchersOperatorsAndAdministratorsGetReleases() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            URI releases = URI.create("http://127.0.0.1:"
                    + service.getEnvironment().getRequiredProperty("local.server.port")
                    + "/releases");
            assertThat(send(HttpRequest.newBuilder(releases).GET()).statusCode())
                    .isEqualTo(401);
            assertThat(send(by(CallerRole.CONTRIBUTOR, releases).GET()).statusCode())
                    .isEqualTo(403);
            assertThat(send(by(CallerRole.RESEARCHER, releases).GET()).statusCode())
                    .isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start() {
        Path publicKeys = keys.writePublicSet(folder.resolve("keys.json"));
        return CambiumService.named("export", ExportApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--cambium.topics.prefix=" + prefix,
                        "--cambium.topics.partitions=1",
                        "--cambium.tokens.jwk-set=" + publicKeys,
                        "--cambium.releases.directory=" + folder.resolve("releases"));
    }

    /// Publishes the histories of some trees and waits until every view has counted the last event.
    private void tell(ConfigurableApplicationContext service) {
        try (KafkaProducer<byte[], byte[]> log = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            Stream.concat(Story.trees(5, TREES, 14), foreign())
                    .forEach(tree -> tree.forEach(event -> log.send(OutgoingRecords.of(
                            prefix + "." + event.service() + ".events", event.service(), next(event)))));
            log.flush();
        }
        JdbcTemplate rows = service.getBean(JdbcTemplate.class);
        published.forEach((source, last) -> eventually(
                LONG,
                () -> assertThat(rows.queryForList(
                                "select publication from subscription_checkpoint where service = ?",
                                Long.class,
                                source))
                        .isNotEmpty()
                        .containsOnly(last)));
    }

    private static Stream<List<RecordedEvent>> foreign() {
        return ForeignStory.read(FOREIGN.getBytes(StandardCharsets.UTF_8)).stream()
                .map(ForeignStory::of);
    }

    private OutgoingEvent next(RecordedEvent event) {
        EventCodec codec = EventCodec.standard();
        EventName name = codec.nameOf(event.event().getClass());
        long before = published.getOrDefault(event.service(), 0L);
        published.put(event.service(), before + 1);
        String key = event.event().orderingKey();
        return new OutgoingEvent(
                before + 1,
                before + 1,
                0,
                before,
                TimeOrderedIds.next(),
                name.type(),
                name.version(),
                "any",
                key,
                0,
                event.time(),
                key,
                codec.encode(event.event()),
                null,
                null,
                null,
                null);
    }

    /// Asks for a release, waits for it, and fetches its file.
    private byte[] release(String url) throws IOException, InterruptedException {
        HttpResponse<byte[]> asked = send(by(CallerRole.RESEARCHER, URI.create(url + "/releases"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EVERYTHING)));
        assertThat(asked.statusCode()).isEqualTo(202);
        URI release = URI.create(url + "/releases/" + json(asked).path("id").asString());
        eventually(LONG, () -> {
            JsonNode shown = json(send(by(CallerRole.RESEARCHER, release).GET()));
            assertThat(shown.path("status").asString("")).as(shown.toString()).isEqualTo("published");
        });
        HttpResponse<byte[]> file = send(by(CallerRole.RESEARCHER, URI.create(release + "/files/trees.jsonl"))
                .GET());
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private HttpRequest.Builder by(CallerRole role, URI address) {
        String token = new TokenMint(keys).mint(UUID.randomUUID(), Set.of(role), Duration.ofMinutes(10));
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

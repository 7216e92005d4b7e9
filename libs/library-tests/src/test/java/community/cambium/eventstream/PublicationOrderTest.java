package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.TaskEvent;
import community.cambium.eventstream.consume.IncomingRecord;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PublicationOrderTest {
    private final TaskEvent event = acknowledged(tree());
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aBatchThatAppendsToAStreamWhichGrewMeanwhileIsDoneAgainAndTheRevisionsGoOutInOrder() {
        try (TestService service = new TestService()) {
            JdbcTemplate elsewhere = new JdbcTemplate(new DriverManagerDataSource(
                    service.database.url(), service.database.user(), service.database.password()));
            LogSubscription answering = new LogSubscription("answering", Set.of(TestService.NAME), batch -> {
                if (batch.stream().anyMatch(each -> each.streamId().equals("the stream"))) {
                    return;
                }
                if (tries.incrementAndGet() == 1) {
                    append(elsewhere, 0);
                }
                append(service.jdbc, 1);
            });
            service.relay();
            service.read(answering);
            service.append(acknowledged(tree()));

            eventually(() -> assertThat(TopicContent.of(service)).hasSize(3));

            assertThat(tries).hasValue(2);
            assertThat(service.count("select count(*) from dead_letter")).isZero();
            assertThat(revisionsOfTheStream(service)).containsExactly("0", "1");
        }
    }

    private void append(JdbcTemplate jdbc, long revision) {
        jdbc.update(
                "insert into domain_event (event_id, event_type, event_version, stream_type, stream_id, revision, time,"
                        + " payload, metadata) values (?, ?, 1, 'task', 'the stream', ?, ?, ?, ?)",
                TimeOrderedIds.next(),
                EventCodec.standard().nameOf(event.getClass()).type(),
                revision,
                Timestamp.from(TestService.NOW),
                EventCodec.standard().encode(event),
                ("{\"key\":\"" + event.orderingKey() + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> revisionsOfTheStream(TestService service) {
        return TopicContent.of(service).stream()
                .filter(each -> each.orderingKey().equals(event.orderingKey()))
                .map(PublicationOrderTest::revision)
                .toList();
    }

    private static String revision(IncomingRecord incoming) {
        return new String(incoming.headers().lastHeader("streamrevision").value(), StandardCharsets.UTF_8);
    }
}

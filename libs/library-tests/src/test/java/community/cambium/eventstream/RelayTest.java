package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.relay.RelayState.Phase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RelayTest {
    @Test
    void everyEventGoesOutOnceUnderTheNextNumber() {
        try (TestService service = new TestService()) {
            service.relay();
            List<MessageTreeId> trees =
                    Stream.generate(TestService::tree).limit(10).toList();
            service.appendMany(trees, 2_500);

            eventually(() -> assertThat(TopicContent.of(service)).hasSize(2_500));

            assertThat(TopicContent.numbers(service))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 2_500).boxed().toList());
            assertThatEveryRecordNamesTheOneBeforeIt(TopicContent.of(service));
            IncomingRecord some = TopicContent.of(service).getFirst();
            assertThat(service.topics.partitionOf(some.orderingKey())).isEqualTo(some.partition());
        }
    }

    @Test
    void aRecordCarriesTheStoredBytesAndSaysWhereTheyComeFrom() {
        try (TestService service = new TestService()) {
            service.relay();
            MessageTreeId tree = tree();
            UUID id = service.append(acknowledged(tree)).getFirst();

            eventually(() -> assertThat(TopicContent.of(service)).hasSize(1));

            IncomingRecord outgoing = TopicContent.of(service).getFirst();
            assertThat(outgoing.orderingKey()).isEqualTo(tree.toString());
            assertThat(outgoing.value())
                    .isEqualTo(service.jdbc.queryForObject("select payload from domain_event", byte[].class));
            var event = outgoing.decode(community.cambium.eventcodec.EventCodec.standard());
            assertThat(event.eventId()).isEqualTo(id);
            assertThat(event.time()).isEqualTo(TestService.NOW);
            assertThat(event.actor()).isEqualTo("someone");
            assertThat(event.publication()).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatBeganLaterButCommitsFirstWaitsForTheEarlierOne() throws SQLException {
        try (TestService service = new TestService();
                Connection slow = service.database.connect()) {
            service.relay();
            service.append(acknowledged(tree()));
            eventually(() -> assertThat(TopicContent.of(service)).hasSize(1));
            slow.setAutoCommit(false);
            TestService.append(slow, List.of(acknowledged(tree())));
            service.append(acknowledged(tree()));
            slow.rollback();

            eventually(() -> assertThat(TopicContent.of(service)).hasSize(2));
            assertThat(TopicContent.numbers(service)).containsExactlyInAnyOrder(1L, 2L);
        }
    }

    @Test
    void ofTwoRelaysOnlyOneIsActiveAndTheOtherTakesOver() {
        try (TestService service = new TestService()) {
            Relay one = service.relay();
            eventually(() -> assertThat(one.state().phase()).isEqualTo(Phase.ACTIVE));
            Relay other = service.relay();
            eventually(() -> assertThat(other.state().phase()).isEqualTo(Phase.STANDBY));
            service.append(acknowledged(tree()));
            eventually(() -> assertThat(one.state().published()).isEqualTo(1));

            one.stop();
            service.append(acknowledged(tree()));

            eventually(() -> assertThat(other.state().phase()).isEqualTo(Phase.ACTIVE));
            eventually(() -> assertThat(TopicContent.numbers(service)).containsExactlyInAnyOrder(1L, 2L));
        }
    }

    @Test
    void aRelayThatDiedAfterSendingSendsAgainUnderTheSameNumbers() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            MessageTreeId tree = tree();
            service.appendMany(List.of(tree), 20);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(20));
            relay.stop();
            service.jdbc.update("update relay_progress set published = 5");
            service.append(acknowledged(tree));

            Relay next = service.relay();

            eventually(() -> assertThat(next.state().published()).isEqualTo(21));
            assertThat(TopicContent.numbers(service)).hasSize(36).contains(21L);
            assertThat(TopicContent.numbers(service).stream().distinct()).hasSize(21);
        }
    }

    @Test
    void anEmptiedTopicIsFilledAgainWithTheSameNumbers() throws Exception {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree(), tree(), tree()), 300);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(300));
            List<String> before = described(service);
            relay.stop();
            try (Admin admin = service.clients.admin()) {
                admin.deleteTopics(List.of(service.topics.topicOf(TestService.NAME)))
                        .all()
                        .get();
            }

            Relay next = service.relay();

            eventually(
                    Duration.ofSeconds(40),
                    () -> assertThat(next.state().phase()).isEqualTo(Phase.ACTIVE));
            eventually(() -> assertThat(described(service)).isEqualTo(before));
        }
    }

    @Test
    void aStoreFromAnotherClusterIsRefusedUntilItIsAdopted() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree()), 10);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(10));
            relay.stop();
            service.append(acknowledged(tree()));
            service.jdbc.update("update domain_event set tx = (tx::text::bigint + 1000000)::text::xid8");
            service.jdbc.update(
                    "update relay_progress set cluster = 'another', tx = (tx::text::bigint + 1000000)::text::xid8");
            Relay next = service.relay();
            eventually(() -> assertThat(next.state().phase()).isEqualTo(Phase.REFUSED));
            assertThat(next.state().problem()).contains("another database cluster");

            next.adopt();
            service.append(acknowledged(tree()));

            eventually(() -> assertThat(next.state().published()).isEqualTo(12));
            assertThat(TopicContent.numbers(service)).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void anEventOfATransactionThatWasOpenDuringTheAdoptionIsNotPassedOver() throws SQLException {
        try (TestService service = new TestService();
                Connection late = service.database.connect()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree()), 10);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(10));
            relay.stop();
            late.setAutoCommit(false);
            late.createStatement().execute("select pg_current_xact_id()");
            service.append(acknowledged(tree()));

            relay.adopt();
            relay.adopt();
            service.append(acknowledged(tree()));
            TestService.append(late, List.of(acknowledged(tree())));
            late.commit();
            Relay next = service.relay();

            eventually(() -> assertThat(next.state().published()).isEqualTo(13));
            assertThat(TopicContent.numbers(service)).hasSize(13).doesNotHaveDuplicates();
            assertThat(service.count("select count(*) from event_publication")).isEqualTo(13);
        }
    }

    @Test
    void aStoreThatLacksPublishedEventsPublishesNothing() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree()), 10);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(10));
            relay.stop();
            service.jdbc.update("delete from event_publication");
            service.jdbc.update("update relay_progress set tx = '0', global_index = 0, published = 0");

            Relay next = service.relay();

            eventually(() -> assertThat(next.state().phase()).isEqualTo(Phase.REFUSED));
            assertThat(TopicContent.of(service)).hasSize(10);
        }
    }

    private static List<String> described(TestService service) {
        return TopicContent.of(service).stream()
                .map(each -> each.partition() + " " + each.publication() + " " + each.orderingKey() + " "
                        + new String(each.value() == null ? new byte[0] : each.value())
                        + each.headers())
                .toList();
    }

    private static void assertThatEveryRecordNamesTheOneBeforeIt(List<IncomingRecord> records) {
        Map<Integer, Long> last = new HashMap<>();
        for (IncomingRecord each : records) {
            assertThat(each.previous()).isEqualTo(last.getOrDefault(each.partition(), 0L));
            last.put(each.partition(), each.publication());
        }
    }
}

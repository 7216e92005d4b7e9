package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventHeaders;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.consume.DeadLetter;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.relay.Relay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A record whose number is nothing to go by must not make the genuine ones behind it seem dealt with.
class DamagedNumberTest {
    private final MessageTreeId tree = tree();

    @Test
    void aNumberFarAheadThatDoesNotContinueTheOthersHidesNothing() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            Tally tally = new Tally("tally-v1", false);
            LogSubscription counting = counting(service);
            service.append(acknowledged(tree), acknowledged(tree));
            eventually(() -> assertThat(relay.state().published()).isEqualTo(2));
            damaged(service, TestService.NAME, null);
            damaged(service, "another", "2");
            damaged(service, TestService.NAME, "1");
            service.append(acknowledged(tree), acknowledged(tree));
            service.keep(tally);
            var first = service.read(counting);

            eventually(() -> assertThat(counted(service)).isEqualTo(4));
            eventually(() -> assertThat(events(service)).isEqualTo(4));
            assertThat(letters(service)).extracting(DeadLetter::state).containsExactly("failed", "waiting", "waiting");

            first.stop();
            service.jdbc.update("update subscription_checkpoint set next_offset = 0, topic_id = 'another'"
                    + " where subscription = 'counting'");
            service.read(counting);
            service.append(acknowledged(tree));
            eventually(() -> assertThat(counted(service)).isEqualTo(5));
            eventually(() -> assertThat(events(service)).isEqualTo(5));
            assertThat(service.rebuilds(400_000, tally)
                            .rebuild("tally-v1", false)
                            .same())
                    .isTrue();
        }
    }

    private void damaged(TestService service, String source, @Nullable String previous) {
        String topic = service.topics.topicOf(TestService.NAME);
        ProducerRecord<byte[], byte[]> damaged =
                new ProducerRecord<>(topic, service.topics.partitionOf(tree.toString()), bytes("damaged"), bytes("{"));
        damaged.headers().add(EventHeaders.SOURCE, bytes(source));
        damaged.headers().add(EventHeaders.PUBLICATION, bytes("4611686018427387904"));
        if (previous != null) {
            damaged.headers().add("previouspublication", bytes(previous));
        }
        try (Producer<byte[], byte[]> producer = service.clients.producer("damage", 1_000_000)) {
            producer.send(damaged);
            producer.flush();
        }
    }

    private static LogSubscription counting(TestService service) {
        service.jdbc.execute("create table counted (id uuid, publication bigint)");
        return new LogSubscription(
                "counting",
                Set.of(TestService.NAME),
                batch -> batch.forEach(event -> service.jdbc.update(
                        "insert into counted values (?, ?)", event.eventId(), event.publication())));
    }

    private static long counted(TestService service) {
        return service.count("select count(*) from counted");
    }

    private static long events(TestService service) {
        return service.count("select coalesce(sum(events), 0) from tally");
    }

    private static List<DeadLetter> letters(TestService service) {
        return new DeadLetters(service.jdbc).list("counting", 100);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package community.cambium.eventstream.verify;

import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.relay.OutgoingEvent;
import community.cambium.eventstream.relay.OutgoingRecords;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Compares a service's store with its topic, record by record: key, bytes, headers, partition and number.
public final class LogVerification {
    private static final int EXAMPLES = 20;

    private final String service;
    private final KafkaClients clients;
    private final LogTopics topics;
    private final JdbcTemplate jdbc;

    public LogVerification(String service, KafkaClients clients, LogTopics topics, JdbcTemplate jdbc) {
        this.service = service;
        this.clients = clients;
        this.topics = topics;
        this.jdbc = jdbc;
    }

    /// Reads both from the beginning to what is confirmed now. Events that are published meanwhile are
    /// compared too.
    public Agreement verify() {
        Long published = jdbc.queryForObject("select coalesce(max(published), 0) from relay_progress", Long.class);
        Comparison comparison = new Comparison(published == null ? 0 : published);
        new WholeTopic(clients, topics).read(service, comparison::compare);
        return comparison.result();
    }

    private final class Comparison {
        private final long published;
        private final BitSet seen = new BitSet();
        private final List<String> examples = new ArrayList<>();
        private long records;
        private long duplicates;
        private long differing;

        private Comparison(long published) {
            this.published = published;
        }

        private void compare(List<IncomingRecord> incoming) {
            Map<Long, OutgoingEvent> stored = new StoredEvents(jdbc)
                    .of(incoming.stream().map(IncomingRecord::publication).toList());
            for (IncomingRecord each : incoming) {
                records++;
                OutgoingEvent event = stored.get(each.publication());
                String difference = difference(each, event);
                if (difference != null) {
                    differing++;
                    example("number " + each.publication() + " at offset " + each.offset() + " of partition "
                            + each.partition() + ": " + difference);
                } else if (seen.get(Math.toIntExact(each.publication()))) {
                    duplicates++;
                }
                if (event != null) {
                    seen.set(Math.toIntExact(each.publication()));
                }
            }
        }

        private Agreement result() {
            long missing = 0;
            for (int number = seen.nextClearBit(1); number <= published; number = seen.nextClearBit(number + 1)) {
                missing++;
                example("number " + number + ": not in the topic");
            }
            return new Agreement(published, records, duplicates, missing, differing, examples);
        }

        private void example(String text) {
            if (examples.size() < EXAMPLES) {
                examples.add(text);
            }
        }
    }

    private @Nullable String difference(IncomingRecord incoming, @Nullable OutgoingEvent stored) {
        if (stored == null) {
            return "the store has given this number to no event";
        }
        ProducerRecord<byte[], byte[]> expected = OutgoingRecords.of(topics.topicOf(service), service, stored);
        if (incoming.partition() != stored.partition()) {
            return "it belongs to partition " + stored.partition();
        }
        if (!Arrays.equals(incoming.key(), expected.key())) {
            return "another key";
        }
        if (!Arrays.equals(incoming.value(), expected.value())) {
            return "other content";
        }
        return texts(incoming.headers()).equals(texts(expected.headers())) ? null : "other headers";
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}

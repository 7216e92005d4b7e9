package community.cambium.eventstream.verify;

import community.cambium.eventcodec.EventHeaders;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Rebuilds a service's event store from its topic: the same events with the same numbers, into an empty
/// store.
public final class StoreRestoration {
    private static final String READ_IN =
            "insert into restored_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String TABLE = """
        create table restored_event (number bigint primary key, partition integer, previous bigint, event_id uuid,
            event_type text, event_version integer, stream_type text, stream_id text, revision bigint,
            time timestamptz, payload bytea, key text, actor text, causation text, correlation text, traceparent text)\
        """;
    private static final String STORE = """
        insert into domain_event (global_index, event_id, event_type, event_version, stream_type, stream_id, revision,
            time, payload, metadata)
        overriding system value
        select number, event_id, event_type, event_version, stream_type, stream_id, revision, time, payload,
            convert_to(json_strip_nulls(json_build_object('key', key, 'actor', actor, 'causation', causation,
                'correlation', correlation, 'traceparent', traceparent))::text, 'UTF8')
        from restored_event order by number\
        """;
    private static final String NUMBER = "insert into event_publication (number, global_index, partition, previous)"
            + " select number, number, partition, previous from restored_event";
    private static final String PROGRESS = """
        insert into relay_progress (tx, global_index, published, cluster, partitions)
        select pg_current_xact_id(), coalesce(max(number), 0), coalesce(max(number), 0),
            (select system_identifier::text from pg_control_system()), ? from restored_event\
        """;
    private static final String NEXT_INDEX = "select setval(pg_get_serial_sequence('domain_event', 'global_index'),"
            + " greatest((select max(number) from restored_event), 1))";

    private final String service;
    private final KafkaClients clients;
    private final LogTopics topics;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public StoreRestoration(
            String service,
            KafkaClients clients,
            LogTopics topics,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.service = service;
        this.clients = clients;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Restores the store if there is nothing in it, else leaves it alone.
    public void restoreIfEmpty() {
        if (isEmpty()) {
            restore();
        }
    }

    /// Returns how many events were restored; throws if the store is not empty or the topic lacks a number.
    /// The service must not be running.
    public long restore() {
        if (!isEmpty()) {
            throw new IllegalStateException("the store of " + service + " is not empty");
        }
        jdbc.execute("drop table if exists restored_event");
        jdbc.execute(TABLE);
        new WholeTopic(clients, topics)
                .read(service, records -> transactions.executeWithoutResult(_ -> readIn(records)));
        long found = count("select count(*) from restored_event");
        long last = count("select coalesce(max(number), 0) from restored_event");
        if (found != last) {
            throw new IllegalStateException(
                    "the topic of " + service + " holds " + found + " events but ends with number " + last);
        }
        transactions.executeWithoutResult(_ -> {
            jdbc.update(STORE);
            jdbc.update(NUMBER);
            jdbc.update("delete from relay_progress");
            jdbc.update(PROGRESS, topics.partitions());
            jdbc.query(NEXT_INDEX, _ -> {});
        });
        jdbc.execute("drop table restored_event");
        return found;
    }

    private boolean isEmpty() {
        return count("select count(*) from (select from domain_event limit 1) e") == 0
                && count("select count(*) from (select from event_publication limit 1) p") == 0;
    }

    private void readIn(List<IncomingRecord> records) {
        jdbc.batchUpdate(
                READ_IN, records.stream().map(StoreRestoration::columns).toList());
    }

    private static @Nullable Object[] columns(IncomingRecord incoming) {
        return new @Nullable Object[] {
            incoming.publication(),
            incoming.partition(),
            incoming.previous(),
            UUID.fromString(required(incoming, EventHeaders.ID)),
            required(incoming, EventHeaders.TYPE),
            Integer.parseInt(required(incoming, EventHeaders.DATA_VERSION)),
            required(incoming, EventHeaders.STREAM_TYPE),
            required(incoming, EventHeaders.SUBJECT),
            Long.parseLong(required(incoming, EventHeaders.STREAM_REVISION)),
            OffsetDateTime.ofInstant(Instant.parse(required(incoming, EventHeaders.TIME)), ZoneOffset.UTC),
            incoming.value(),
            incoming.orderingKey(),
            text(incoming, EventHeaders.ACTOR),
            text(incoming, EventHeaders.CAUSATION_ID),
            text(incoming, EventHeaders.CORRELATION_ID),
            text(incoming, EventHeaders.TRACE_PARENT)
        };
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static String required(IncomingRecord incoming, String name) {
        String text = text(incoming, name);
        if (text == null) {
            throw new IllegalStateException("the record at offset " + incoming.offset() + " of partition "
                    + incoming.partition() + " has no header " + name);
        }
        return text;
    }

    private static @Nullable String text(IncomingRecord incoming, String name) {
        Header header = incoming.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

package community.cambium.eventstore.table;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;

/// Refuses to start a service whose events would not be kept: the one engine must be that of PostgreSQL, and the
/// table must be there with the column by which the relay reads.
public final class EventTableCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(EventTableCheck.class);

    private final Map<String, EventStorageEngine> engines;
    private final JdbcTemplate database;

    public EventTableCheck(Map<String, EventStorageEngine> engines, JdbcTemplate database) {
        this.engines = Map.copyOf(engines);
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (engines.size() != 1 || !(engines.values().iterator().next() instanceof JdbcEventStorageEngine)) {
            throw new IllegalStateException(
                    "events must go to PostgreSQL and nowhere else, but the engines are " + engines);
        }
        Boolean ready = database.queryForObject(
                "select exists (select from pg_attribute where attrelid = to_regclass(?) and attname = 'tx')",
                Boolean.class,
                EventTable.NAME);
        if (!Boolean.TRUE.equals(ready)) {
            throw new IllegalStateException("there is no table " + EventTable.NAME
                    + "; is classpath:db/eventstore among spring.flyway.locations?");
        }
        LOG.info(
                "events are kept in table {} by {}",
                EventTable.NAME,
                engines.values().iterator().next());
    }
}

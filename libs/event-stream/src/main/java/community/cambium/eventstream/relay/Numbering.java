package community.cambium.eventstream.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// Writes down which event has which number; the keys of the table refuse a number or an event a second time.
final class Numbering {
    private static final String INSERT = "insert into event_publication (number, global_index, partition, previous)"
            + " select * from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::bigint[])";

    private Numbering() {}

    static void store(Connection connection, List<OutgoingEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, connection.createArrayOf("bigint", of(events, OutgoingEvent::number)));
            statement.setArray(2, connection.createArrayOf("bigint", of(events, OutgoingEvent::globalIndex)));
            statement.setArray(3, connection.createArrayOf("integer", of(events, OutgoingEvent::partition)));
            statement.setArray(4, connection.createArrayOf("bigint", of(events, OutgoingEvent::previous)));
            statement.executeUpdate();
        }
    }

    private static Object[] of(List<OutgoingEvent> events, Function<OutgoingEvent, Object> column) {
        return events.stream().map(column).toArray();
    }
}

package community.cambium.benchmarks.commands;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Connections that each insert one row of an event's size and commit it, again and again.
final class BareCommits implements AutoCloseable {
    private static final int BYTES = 600;

    private final List<Connection> connections = new ArrayList<>();

    BareCommits(DatabaseAddress database, int number) throws SQLException {
        for (int i = 0; i < number; i++) {
            connections.add(database.connect());
        }
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create table if not exists bare_commit"
                    + " (id bigint generated always as identity primary key, payload bytea not null)");
        }
    }

    List<Crowd.Member> members() throws SQLException {
        List<Crowd.Member> members = new ArrayList<>();
        for (Connection connection : connections) {
            PreparedStatement insert = connection.prepareStatement("insert into bare_commit (payload) values (?)");
            insert.setBytes(1, new byte[BYTES]);
            members.add(insert::executeUpdate);
        }
        return members;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}

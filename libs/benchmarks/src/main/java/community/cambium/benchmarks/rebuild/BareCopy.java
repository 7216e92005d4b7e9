package community.cambium.benchmarks.rebuild;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import community.cambium.eventstream.Column;
import community.cambium.eventstream.ProjectionTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Copies the rows of a view, as text from memory, into an empty table with the same columns and the same key.
final class BareCopy implements AutoCloseable {
    private final Connection connection;
    private final String view;
    private final String key;
    private final byte[] rows;

    private BareCopy(Connection connection, String view, String key, byte[] rows) {
        this.connection = connection;
        this.view = view;
        this.key = key;
        this.rows = rows;
    }

    static BareCopy of(DatabaseAddress database, ProjectionTable<?, ?> table) throws SQLException, IOException {
        Connection connection = database.connect();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.name() + " to stdout", rows);
        String key = table.keys().stream().map(Column::name).collect(Collectors.joining(", "));
        return new BareCopy(connection, table.name(), key, rows.toByteArray());
    }

    double rowsPerSecond() throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_copy");
            statement.execute("create table bare_copy (like " + view + ", primary key (" + key + "))");
        }
        long begin = System.nanoTime();
        long copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bare_copy from stdin", new ByteArrayInputStream(rows), 1 << 16);
        return copied / ((System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package community.cambium.eventstream.project;

import community.cambium.eventstream.Column;
import community.cambium.eventstream.ProjectionTable;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows of a view in the database, under the view's own name or another one while it is rebuilt.
public final class ViewTable<K, R> {
    private static final int COPY_BUFFER = 1 << 16;

    private final ProjectionTable<K, R> described;
    private final String name;
    private final JdbcTemplate jdbc;
    private final String read;
    private final String upsert;
    private final String delete;

    public ViewTable(ProjectionTable<K, R> described, String name, JdbcTemplate jdbc) {
        this.described = described;
        this.name = name;
        this.jdbc = jdbc;
        List<String> keys = described.keys().stream().map(Column::name).toList();
        List<String> all = described.columnNames();
        String byKey = described.keys().stream()
                .map(key -> "t." + key.name() + " = q." + key.name() + "::" + key.sqlType())
                .collect(Collectors.joining(" and "));
        String parameters = "unnest(" + repeated("?::text[]", keys.size()) + ") as q(" + String.join(", ", keys) + ")";
        this.read = "select t." + String.join(", t.", all) + " from " + name + " t join " + parameters + " on " + byKey;
        this.delete = "delete from " + name + " t using " + parameters + " where " + byKey;
        this.upsert = "insert into " + name + " (" + String.join(", ", all) + ") select "
                + IntStream.range(0, all.size())
                        .mapToObj(i -> "q." + all.get(i) + "::"
                                + described.columnTypes().get(i))
                        .collect(Collectors.joining(", "))
                + " from unnest(" + repeated("?::text[]", all.size()) + ") as q(" + String.join(", ", all)
                + ") on conflict (" + String.join(", ", keys) + ") do " + onConflict(described);
    }

    public String name() {
        return name;
    }

    /// Makes the table if it is not there, without its further indexes.
    public void createIfMissing() {
        List<String> columns = new ArrayList<>();
        described.keys().forEach(key -> columns.add(key.name() + " " + key.sqlType() + " not null"));
        described.values().forEach(value -> columns.add(value.name() + " " + value.sqlType()));
        columns.add(
                "primary key (" + described.keys().stream().map(Column::name).collect(Collectors.joining(", ")) + ")");
        jdbc.execute("create table if not exists " + name + " (" + String.join(", ", columns) + ")");
    }

    /// Makes the further indexes.
    public void createIndexes() {
        described.indexes().forEach(index -> jdbc.execute("create index on " + name + " (" + index + ")"));
    }

    /// Whether the table is there.
    public boolean exists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name));
    }

    /// The rows of some keys, by one query.
    public Map<K, R> read(Collection<K> keys) {
        Map<K, R> rows = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.query(read, statement -> setColumns(statement, described.keys(), keys, 1), (ResultSet row) -> {
                rows.put(described.keyReader().read(row), described.rowReader().read(row));
            });
        }
        return rows;
    }

    /// Writes rows, whether they were there before or not.
    public void upsert(Map<K, R> rows) {
        if (!rows.isEmpty()) {
            List<K> keys = List.copyOf(rows.keySet());
            List<R> values = keys.stream().map(key -> row(rows, key)).toList();
            jdbc.update(upsert, statement -> {
                setColumns(statement, described.keys(), keys, 1);
                setColumns(
                        statement,
                        described.values(),
                        values,
                        1 + described.keys().size());
            });
        }
    }

    /// Takes rows out.
    public void delete(Collection<K> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(delete, statement -> setColumns(statement, described.keys(), keys, 1));
        }
    }

    /// Writes rows that were not there before, by COPY.
    public void copy(Collection<Map.Entry<K, R>> rows) {
        String sql = "copy " + name + " (" + String.join(", ", described.columnNames()) + ") from stdin";
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                StringBuilder lines = new StringBuilder(COPY_BUFFER);
                for (Map.Entry<K, R> row : rows) {
                    appendLine(lines, row.getKey(), row.getValue());
                    if (lines.length() > COPY_BUFFER) {
                        send(copy, lines);
                    }
                }
                send(copy, lines);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private void appendLine(StringBuilder lines, K key, R row) {
        String separator = "";
        for (Column<K> column : described.keys()) {
            lines.append(separator);
            SqlText.appendCopied(lines, SqlText.of(column.value().apply(key)));
            separator = "\t";
        }
        for (Column<R> column : described.values()) {
            lines.append(separator);
            SqlText.appendCopied(lines, SqlText.of(column.value().apply(row)));
        }
        lines.append('\n');
    }

    private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static <T> void setColumns(
            PreparedStatement statement, List<Column<T>> columns, Collection<T> rows, int first) throws SQLException {
        int index = first;
        for (Column<T> column : columns) {
            @Nullable
            Object[] texts = rows.stream()
                    .map(row -> SqlText.of(column.value().apply(row)))
                    .toArray();
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            index++;
        }
    }

    private static <K, R> R row(Map<K, R> rows, K key) {
        R row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("no row of " + key);
        }
        return row;
    }

    private static String onConflict(ProjectionTable<?, ?> table) {
        return table.values().isEmpty()
                ? "nothing"
                : "update set "
                        + table.values().stream()
                                .map(value -> value.name() + " = excluded." + value.name())
                                .collect(Collectors.joining(", "));
    }

    private static String repeated(String part, int times) {
        return String.join(", ", Collections.nCopies(times, part));
    }
}

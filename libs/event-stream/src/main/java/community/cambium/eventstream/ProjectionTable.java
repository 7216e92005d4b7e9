package community.cambium.eventstream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes the table of a view. The table is created when the service starts if it is not there yet.
///
/// @param name the table, unique within the service's database
/// @param keys the columns of the primary key
/// @param values all other columns
/// @param indexes further indexes, each as SQL between the brackets of `create index on t (...)`, optionally
///     with more after it
/// @param <K> what identifies a row
/// @param <R> a row
public record ProjectionTable<K, R>(
        String name,
        List<Column<K>> keys,
        List<Column<R>> values,
        List<String> indexes,
        RowReader<K> keyReader,
        RowReader<R> rowReader) {
    public ProjectionTable {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        indexes = List.copyOf(indexes);
        if (!name.matches("[a-z][a-z0-9_]{0,49}")) {
            throw new IllegalArgumentException("tables are named in lower case with underscores: " + name);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " has no key");
        }
    }

    /// Starts the description of a table.
    public static <K, R> Description<K, R> named(String name) {
        return new Description<>(name);
    }

    /// All columns in the order of the table, the key first.
    public List<String> columnNames() {
        return Stream.concat(keys.stream().map(Column::name), values.stream().map(Column::name))
                .toList();
    }

    /// The SQL types of all columns, in the same order.
    public List<String> columnTypes() {
        return Stream.concat(keys.stream().map(Column::sqlType), values.stream().map(Column::sqlType))
                .toList();
    }

    /// Collects the columns of a table.
    public static final class Description<K, R> {
        private final String name;
        private final List<Column<K>> keys = new ArrayList<>();
        private final List<Column<R>> values = new ArrayList<>();
        private final List<String> indexes = new ArrayList<>();

        private Description(String name) {
            this.name = name;
        }

        /// A column of the primary key.
        public Description<K, R> key(String column, String sqlType, Function<? super K, ?> value) {
            keys.add(new Column<>(column, sqlType, value));
            return this;
        }

        /// A column that is not part of the key; null is kept as null.
        public Description<K, R> value(
                String column, String sqlType, Function<? super R, ? extends @Nullable Object> value) {
            values.add(new Column<>(column, sqlType, value));
            return this;
        }

        /// A further index over some columns, such as `state, language desc`.
        public Description<K, R> index(String columns) {
            indexes.add(columns);
            return this;
        }

        /// How a key and a row are read back from the table.
        public ProjectionTable<K, R> readBy(RowReader<K> keyReader, RowReader<R> rowReader) {
            return new ProjectionTable<>(name, keys, values, indexes, keyReader, rowReader);
        }
    }
}

package community.cambium.eventstream;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads a key or a row from the columns of the present result row, by their names.
///
/// @param <T> a key or a row
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet columns) throws SQLException;
}

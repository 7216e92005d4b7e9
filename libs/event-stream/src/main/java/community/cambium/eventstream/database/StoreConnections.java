package community.cambium.eventstream.database;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to the service's database that belong to one owner for long, and so are not taken from
/// the pool.
@FunctionalInterface
public interface StoreConnections {
    Connection open() throws SQLException;
}

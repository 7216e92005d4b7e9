package community.cambium.eventstream.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How far the relay has come.
///
/// @param tx the transaction of the last event that got a number
/// @param globalIndex its place in the store
/// @param published up to which number Kafka has confirmed
/// @param cluster the database cluster in which `tx` means anything
record RelayProgress(String tx, long globalIndex, long published, String cluster) {
    static final RelayProgress NONE = new RelayProgress("0", 0, 0, "");

    private static final String CLUSTER = "(select system_identifier::text from pg_control_system())";

    static RelayProgress read(Connection connection, int partitions) throws SQLException {
        String first = "insert into relay_progress (tx, global_index, published, cluster, partitions)"
                + " values ('0', 0, 0, " + CLUSTER + ", ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(first)) {
            insert.setInt(1, partitions);
            insert.executeUpdate();
        }
        String sql = "select tx::text, global_index, published, cluster, partitions from relay_progress";
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (row.getInt("partitions") != partitions) {
                throw new StoreUnsuitable("the events of this store were numbered for " + row.getInt("partitions")
                        + " partitions, cambium.topics.partitions says " + partitions);
            }
            return new RelayProgress(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }

    /// In a cluster other than the one where the events were written transaction numbers say nothing: new
    /// events could seem older than published ones and never be found. A transaction that is yet to come is a
    /// sign of the same.
    static void refuseForeignCluster(Connection connection, RelayProgress progress) throws SQLException {
        String sql = "select " + CLUSTER + " = ? and ?::xid8 < pg_snapshot_xmax(pg_current_snapshot())"
                + " and not exists (select from domain_event where tx >= pg_snapshot_xmax(pg_current_snapshot()))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, progress.cluster());
            statement.setString(2, progress.tx());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new StoreUnsuitable(
                            "the store was written in another database cluster, its transaction numbers mean nothing"
                                + " here; make sure that nothing else publishes this service's events, then adopt the"
                                + " store (operation adopt of the relay endpoint)");
                }
            }
        }
    }

    RelayProgress at(String newTx, long newGlobalIndex) {
        return new RelayProgress(newTx, newGlobalIndex, published, cluster);
    }

    void advance(Connection connection, RelayProgress from) throws SQLException {
        String sql = "update relay_progress set tx = ?::xid8, global_index = ? where tx = ?::xid8 and global_index = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tx);
            statement.setLong(2, globalIndex);
            statement.setString(3, from.tx);
            statement.setLong(4, from.globalIndex);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("another relay has given out numbers");
            }
        }
    }

    RelayProgress publishedTo(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update relay_progress set published = ?")) {
            statement.setLong(1, number);
            statement.executeUpdate();
        }
        return new RelayProgress(tx, globalIndex, number, cluster);
    }
}

package community.cambium.task.write.importtrees;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ImportId;
import community.cambium.eventstream.database.LockName;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.task.imports.ImportRejection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Keeps two requests, of whatever process, from taking in the same import at the same time. The lock belongs to a
/// session of the database, so it ends with the process.
@Component
class OneAtATime {
    private final StoreConnections connections;

    OneAtATime(StoreConnections connections) {
        this.connections = connections;
    }

    <T> T alone(ImportId id, Supplier<T> work) {
        String lock = "select pg_try_advisory_lock("
                + LockName.ofService("import " + id).sqlArguments() + ")";
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery(lock)) {
            taken.next();
            if (!taken.getBoolean(1)) {
                throw new CommandRejected(ImportRejection.IMPORT_UNDER_WAY);
            }
            return work.get();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the import cannot be locked", away);
        }
    }
}

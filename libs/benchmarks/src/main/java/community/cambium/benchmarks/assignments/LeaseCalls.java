package community.cambium.benchmarks.assignments;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Leases by calls of the lease book's function over one connection, each call committed.
final class LeaseCalls implements AutoCloseable {
    private static final String LEASE = """
        select outcome from lease_work(
            gen_random_uuid(), ?,
            '{rank_assistant_replies,rank_prompter_replies,label_assistant_reply,label_prompter_reply,
              label_initial_prompt,assistant_reply,prompter_reply,initial_prompt}',
            '{2,2,1,2,1}', '{ranking,review,review,reply,prompt}', null, '{en}', '{en}', random(), null, null,
            gen_random_uuid(), now(), now() + interval '10 minutes', now() + interval '2 days', 8,
            30, now() - interval '4 minutes', 0, now(), null, null)
        """;

    private final Connection connection;
    private final PreparedStatement call;
    private final Map<Integer, UUID> people = new HashMap<>();

    LeaseCalls(DatabaseAddress database) throws SQLException {
        connection = database.connect();
        call = connection.prepareStatement(LEASE);
    }

    String lease(int person) throws SQLException {
        call.setObject(1, people.computeIfAbsent(person, _ -> UUID.randomUUID()));
        try (ResultSet row = call.executeQuery()) {
            row.next();
            if (!row.getString(1).equals("leased")) {
                throw new IllegalStateException("the lease book answered " + row.getString(1));
            }
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        call.close();
        connection.close();
    }
}

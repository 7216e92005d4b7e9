package community.cambium.benchmarks.assignments;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// So many messages that wait for reviews, written into the lease book directly, each with three free slots.
final class OpenWants {
    private static final String REPLACE = """
        delete from slot; delete from want; delete from lease; delete from engagement; delete from own_text;
        delete from task_request; delete from known_message; delete from message_text;
        insert into known_tree (tree_id, language)
        values ('00000000-0000-7000-8000-000000000001', 'en') on conflict do nothing;
        insert into want (want_id, work, tree_id, subject, language, candidates, slots, named)
        select gen_random_uuid(), 'label_initial_prompt', '00000000-0000-7000-8000-000000000001',
               gen_random_uuid(), 'en', '{}', 3, false
        from generate_series(1, %d);
        insert into slot (want_id, work, language, tree_id, subject, excluded, named)
        select want_id, work, language, tree_id, subject, '{}', false from want, generate_series(1, 3);
        insert into message_text (message_id, tree_id, parent_id, role, language, author, words, written_at)
        select subject, tree_id, null, 'prompter', 'en', gen_random_uuid(),
               'Why is the sky blue at noon and red in the evening?', now() from want;
        select recount_open_work()
        """;

    private static final String FREE = """
        update slot set state = 'free', chance = random() where state <> 'free';
        delete from lease; delete from engagement; delete from task_request;
        select recount_open_work()
        """;

    private final DatabaseAddress database;

    OpenWants(DatabaseAddress database) {
        this.database = database;
    }

    /// Forgets what there was and opens this many wants.
    void replace(int wants) throws SQLException {
        execute(String.format(Locale.ROOT, REPLACE, wants));
    }

    /// Makes everything free again that was leased.
    void free() throws SQLException {
        execute(FREE);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum (analyze) slot, lease, engagement, exclusion, open_count, want");
        }
    }
}

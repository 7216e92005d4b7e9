package community.cambium.task.platform.rebuild;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The book that is being built, in a schema of its own made by the same migrations as the present one.
final class NewBook {
    static final String SCHEMA = "lease_book_rebuild";

    /// All tables that can be told from these two; the flag, the names of requests and who is suspended stay as they
    /// are.
    static final List<String> TABLES = List.of(
            "known_tree",
            "known_message",
            "want",
            "slot",
            "reply_parent",
            "lease",
            "engagement",
            "own_text",
            "exclusion",
            "open_count",
            "parameter_scope");

    private static final String SLOTS = """
        with chunk as materialized (select want_id from want where want_id > ? order by want_id limit 2000),
        held as (
            select l.task_id, l.want_id, l.state,
                   row_number() over (partition by l.want_id order by l.assigned_at, l.task_id) as number
            from lease l join chunk using (want_id) where l.state in ('open', 'completed')),
        place as (
            select s.slot_id, s.want_id, row_number() over (partition by s.want_id order by s.slot_id) as number
            from slot s join chunk using (want_id)),
        matched as (select h.task_id, h.state, p.slot_id from held h join place p using (want_id, number)),
        filled as (
            update slot s set state = case m.state when 'open' then 'leased' else 'used' end
            from matched m where s.slot_id = m.slot_id),
        linked as (update lease l set slot_id = m.slot_id from matched m where l.task_id = m.task_id)
        select want_id from chunk order by want_id desc limit 1
        """;

    private static final String PLACES = """
        with chunk as materialized (
            select message_id from reply_parent where message_id > ? order by message_id limit 2000),
        counted as (
            update reply_parent p set taken = (
                select count(*) from lease l
                where l.subject = p.message_id and l.activity = 'reply' and l.state in ('open', 'completed'))
            from chunk c where p.message_id = c.message_id)
        select message_id from chunk order by message_id desc limit 1
        """;

    private static final String EXCLUSIONS = """
        with chunk as materialized (select task_id from lease where task_id > ? order by task_id limit 5000),
        engaged as (
            insert into engagement (contributor, activity, subject, task_id)
            select l.contributor, l.activity, l.subject, l.task_id from lease l join chunk using (task_id)
            where l.state not in ('expired', 'withdrawn') and l.activity <> 'prompt'
            on conflict do nothing)
        select task_id from chunk order by task_id desc limit 1
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    NewBook(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Begins an empty book; what a rebuild that did not end left behind is forgotten.
    void begin() {
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        jdbc.execute("drop schema if exists " + SCHEMA + " cascade");
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/task")
                .load()
                .migrate();
        jdbc.execute("create index lease_of_want on " + SCHEMA + ".lease (want_id)");
    }

    /// Does one short piece of work on the new book, in a transaction of its own.
    void write(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            useThis();
            work.run();
        });
    }

    /// Gives every lease its slot, every parent its count and everybody their exclusions; says how many leases found
    /// no slot.
    long settle() {
        jdbc.execute("analyze " + String.join(", ", qualified(SCHEMA)));
        chunkByChunk(SLOTS);
        chunkByChunk(PLACES);
        chunkByChunk(EXCLUSIONS);
        write(() -> jdbc.query("select recount_open_work()", _ -> {}));
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from " + SCHEMA + ".lease where slot_id = 0 and state in ('open', 'completed')",
                Long.class));
    }

    private void chunkByChunk(String sql) {
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            UUID after = last.get();
            last = Objects.requireNonNull(transactions.execute(_ -> {
                useThis();
                return JdbcClient.create(jdbc)
                        .sql(sql)
                        .param(after)
                        .query(UUID.class)
                        .optional();
            }));
        }
    }

    private void useThis() {
        jdbc.execute("set local search_path to " + SCHEMA);
    }

    /// Puts the new book in the place of the former one and lets work go on, both at once.
    void takeOver(String home, Runnable resume) {
        transactions.executeWithoutResult(_ -> {
            jdbc.execute("set local lock_timeout = '3s'");
            jdbc.execute("drop index " + SCHEMA + ".lease_of_want");
            jdbc.execute("drop table " + String.join(", ", qualified(home)));
            TABLES.forEach(table -> jdbc.execute("alter table " + SCHEMA + "." + table + " set schema " + home));
            resume.run();
        });
        jdbc.execute("drop schema " + SCHEMA + " cascade");
    }

    private static List<String> qualified(String schema) {
        return TABLES.stream().map(table -> schema + "." + table).toList();
    }
}

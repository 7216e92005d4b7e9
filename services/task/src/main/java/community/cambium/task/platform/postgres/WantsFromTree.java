package community.cambium.task.platform.postgres;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.ReplyParent;
import community.cambium.events.WantId;
import community.cambium.task.parameters.ParametersInForce;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes what `tree` says into the lease book. Every fact may come again and changes nothing the second time.
///
/// Within a batch the facts are written kind by kind, in an order in which no fact comes before what it refers to.
public final class WantsFromTree {
    private static final String TREE =
            "insert into known_tree (tree_id, language) values (?, ?) on conflict do nothing";

    private static final String MESSAGE = """
        insert into known_message (message_id, tree_id, parent_id, role, author, task_id)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private static final String WANT = "call grant_want(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String PARENTS = "call offer_parents(?, ?, ?, ?, ?)";

    private static final String PARAMETERS = """
        insert into parameter_scope (layer, language, version, names, entries) values (?, ?, ?, ?, ?)
        on conflict (layer, language) do update
        set version = excluded.version, names = excluded.names, entries = excluded.entries
        where parameter_scope.version < excluded.version
        """;

    private static final Logger LOG = LoggerFactory.getLogger(WantsFromTree.class);

    private final JdbcTemplate jdbc;

    public WantsFromTree(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a batch in the order of the log.
    public void write(List<RecordedEvent> batch) {
        TreeFacts facts = new TreeFacts();
        batch.forEach(recorded -> facts.note(recorded.event()));
        write(TREE, facts.trees);
        write(MESSAGE, facts.messages);
        UUID[] trees = uuids(facts.ofReplies, MessageTreeId::value);
        jdbc.query("select hold_trees(?)", _ -> {}, (Object) trees);
        write(WANT, facts.wants);
        facts.offers.forEach(this::offer);
        jdbc.update("call withdraw_wants(?)", (Object) uuids(facts.withdrawals, WantId::value));
        jdbc.update("call reconsider_trees(?)", (Object) trees);
        facts.parameters.forEach(this::set);
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private void set(ParametersChanged change) {
        List<String> unreadable = ParametersInForce.unreadable(change);
        if (!unreadable.isEmpty()) {
            LOG.warn("change {} of the parameters has values that count as not set: {}", change.version(), unreadable);
        }
        List<Map.Entry<String, String>> values = List.copyOf(change.values().entrySet());
        jdbc.update(
                PARAMETERS,
                change.layer().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(change.language(), ""),
                change.version(),
                values.stream().map(Map.Entry::getKey).toArray(String[]::new),
                values.stream().map(Map.Entry::getValue).toArray(String[]::new));
    }

    private void offer(MessageTreeId tree, List<ReplyParent> parents) {
        jdbc.update(
                PARENTS,
                tree.value(),
                uuids(parents, parent -> parent.messageId().value()),
                parents.stream()
                        .map(parent -> WorkNames.of(WorkNames.answering(parent.role())))
                        .toArray(String[]::new),
                parents.stream().map(ReplyParent::places).toArray(Integer[]::new),
                parents.stream().map(ReplyParent::lonely).toArray(Boolean[]::new));
    }

    private static <T> UUID[] uuids(Collection<T> items, Function<T, UUID> id) {
        return items.stream().map(id).toArray(UUID[]::new);
    }
}

package community.cambium.web.read.home;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.TreeState;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Counts trees by language and state. Many trees add to one row, each by one step in and one step out, which sum up
/// to the same in whatever order the trees are read.
@Component
class TreesInStateProjection implements Projection<TreesInState, Long> {
    static final String TABLE = "trees_in_state";

    @Override
    public String name() {
        return "trees-in-state-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<TreesInState, Long> table() {
        return ProjectionTable.<TreesInState, Long>named(TABLE)
                .key("language", "text", TreesInState::language)
                .key("state", "text", key -> key.state().name().toLowerCase(Locale.ROOT))
                .value("trees", "bigint", trees -> trees)
                .readBy(
                        row -> new TreesInState(
                                row.getString("language"),
                                TreeState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))),
                        row -> row.getLong("trees"));
    }

    @Override
    public Set<TreesInState> keysOf(RecordedEvent event) {
        var keys = new HashSet<TreesInState>();
        if (event.event() instanceof MessageTreeStateEntered entered) {
            keys.add(new TreesInState(entered.language(), entered.to()));
            if (entered.from() != null) {
                keys.add(new TreesInState(entered.language(), entered.from()));
            }
        }
        return keys;
    }

    @Override
    public Optional<Long> fold(TreesInState key, Optional<Long> row, RecordedEvent event) {
        if (!(event.event() instanceof MessageTreeStateEntered entered)) {
            return row;
        }
        long in = key.state() == entered.to() ? 1 : 0;
        long out = key.state() == entered.from() ? 1 : 0;
        return Optional.of(row.orElse(0L) + in - out).filter(trees -> trees != 0);
    }

    @Override
    public boolean commutative() {
        return true;
    }
}

package community.cambium.task.platform.orders;

import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.task.parameters.CurrentParameters;
import community.cambium.task.parameters.ParametersInForce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the parameters from their table at most once a second. Several processes may serve one database, and only one
/// of them hears of a change, so what is remembered is never older than that second.
public final class StoredParameters implements CurrentParameters {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final JdbcTemplate jdbc;
    private volatile Read latest;

    public StoredParameters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.latest = new Read(ParametersInForce.STANDARD, System.nanoTime() - FRESH);
    }

    @Override
    public ParametersInForce inForce() {
        Read read = latest;
        long now = System.nanoTime();
        if (now - read.at() >= FRESH) {
            read = new Read(
                    ParametersInForce.of(jdbc.query(
                            "select layer, language, version, names, entries from parameter_scope",
                            (row, _) -> change(row))),
                    now);
            latest = read;
        }
        return read.parameters();
    }

    private static ParametersChanged change(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] entries = (String[]) row.getArray("entries").getArray();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], entries[i]);
        }
        String language = row.getString("language");
        return new ParametersChanged(
                Layer.valueOf(row.getString("layer").toUpperCase(Locale.ROOT)),
                language.isEmpty() ? null : language,
                values,
                row.getInt("version"));
    }

    private record Read(ParametersInForce parameters, long at) {}
}

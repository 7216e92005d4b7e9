package community.cambium.task.platform.rebuild;

import community.cambium.task.leasebook.RebuildReport.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// Compares two books by what they say: numbers of slots and random places in the queue mean nothing, and parents that
/// may not be answered just now are left out.
final class BookComparison {
    private static final Map<String, String> PARTS = parts();

    private final JdbcTemplate jdbc;

    BookComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("trees", "select tree_id, language from %s.known_tree");
        parts.put("messages", "select message_id, tree_id, parent_id, role, author, task_id from %s.known_message");
        parts.put(
                "wants",
                "select want_id, work, tree_id, subject, language, candidates, slots, named, withdrawn from %s.want");
        parts.put("slots", """
            select want_id, work, language, tree_id, subject, named, state, excluded, count(*)
            from (select s.*, array(select unnest(s.excluded) order by 1) as excluded_people from %s.slot s)
                 as slot (slot_id, want_id, work, language, tree_id, subject, unsorted, named, state, chance, excluded)
            group by want_id, work, language, tree_id, subject, named, state, excluded
            """);
        parts.put(
                "parents",
                "select message_id, tree_id, language, work, places, taken, lonely, open from %s.reply_parent where"
                        + " offered");
        parts.put("open", """
            select language, work, sum(amount) from %s.open_count
            group by language, work having sum(amount) <> 0
            """);
        parts.put("barred", "select contributor, language, work, offer from %s.exclusion");
        parts.put("parameters", "select layer, language, version, names, entries from %s.parameter_scope");
        parts.put("leases", """
            select task_id, contributor, want_id, work, activity, tree_id, subject, explicit, state, assigned_at,
                   ends_at, expires_at
            from %s.lease
            """);
        parts.put("exclusions", "select contributor, activity, subject, task_id from %s.engagement");
        return parts;
    }

    /// The parts of both books with how many entries only one of them has.
    List<Part> compare(String before, String after) {
        return PARTS.entrySet().stream()
                .map(part -> compare(
                        part.getKey(),
                        part.getValue().replace("%s", before),
                        part.getValue().replace("%s", after)))
                .toList();
    }

    private Part compare(String name, String before, String after) {
        return new Part(
                name,
                count(before),
                count(after),
                count("(" + before + ") except (" + after + ")"),
                count("(" + after + ") except (" + before + ")"));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject("select count(*) from (" + sql + ") as part", Long.class);
        return count == null ? 0 : count;
    }
}

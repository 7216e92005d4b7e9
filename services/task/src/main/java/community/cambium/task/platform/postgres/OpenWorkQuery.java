package community.cambium.task.platform.postgres;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskKind;
import community.cambium.task.leasebook.OpenWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks how much is open, and what keeps one person from which part of it. It costs as much as the person has to do
/// with what is open, however much that is.
final class OpenWorkQuery {
    private static final String REASONS = """
        select x.work, x.language, sum(o.free) as excluded,
               coalesce(sum(o.free) filter (where l.state = 'completed'), 0) as done,
               coalesce(sum(o.free) filter (where l.state = 'skipped'), 0) as skipped,
               coalesce(sum(o.free) filter (where l.state = 'open'), 0) as held
        from exclusion x
        cross join lateral (
            select case when x.work in ('prompter_reply', 'assistant_reply')
                then coalesce((select p.open::integer from reply_parent p where p.message_id = x.offer), 0)
                else (select count(*)::integer from slot s
                      where s.want_id = x.offer and s.state = 'free' and not s.named) end as free) o
        left join want w on w.want_id = x.offer
        left join engagement e on e.contributor = x.contributor and e.subject = coalesce(w.subject, x.offer)
            and e.activity = case when x.work like 'label%' then 'review'
                                  when x.work like 'rank%' then 'ranking' else 'reply' end
        left join lease l on l.task_id = e.task_id
        where x.contributor = :contributor and x.language = any(:languages) and o.free > 0
        group by x.work, x.language
        """;

    private final JdbcClient jdbc;

    OpenWorkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row for each kind and language, also where nothing is open.
    List<OpenWork> of(ContributorId contributor, List<String> languages) {
        Map<Place, Integer> open = open(languages);
        Map<Place, Excluded> excluded = excluded(contributor, languages);
        List<OpenWork> all = new ArrayList<>();
        for (TaskKind kind : TaskKind.values()) {
            for (String language : languages) {
                Place place = new Place(kind, language);
                Excluded own = excluded.getOrDefault(place, new Excluded(0, 0, 0, 0));
                int amount = open.getOrDefault(place, 0);
                all.add(new OpenWork(
                        kind,
                        language,
                        amount,
                        Math.max(0, amount - own.all()),
                        own.all() - own.done() - own.skipped() - own.held(),
                        own.done(),
                        own.skipped(),
                        own.held()));
            }
        }
        return all;
    }

    private Map<Place, Integer> open(List<String> languages) {
        Map<Place, Integer> open = new HashMap<>();
        jdbc.sql("""
            select work, language, sum(amount) as open from open_count
            where language = any(:languages) group by work, language
            """).param("languages", languages.toArray(String[]::new)).query(row -> {
            Place place = new Place(WorkNames.kind(row.getString("work")), row.getString("language"));
            open.put(place, row.getInt("open"));
        });
        return open;
    }

    private Map<Place, Excluded> excluded(ContributorId contributor, List<String> languages) {
        Map<Place, Excluded> excluded = new HashMap<>();
        jdbc.sql(REASONS)
                .param("contributor", contributor.value())
                .param("languages", languages.toArray(String[]::new))
                .query(row -> {
                    Place place = new Place(WorkNames.kind(row.getString("work")), row.getString("language"));
                    excluded.put(
                            place,
                            new Excluded(
                                    row.getInt("excluded"),
                                    row.getInt("done"),
                                    row.getInt("skipped"),
                                    row.getInt("held")));
                });
        return excluded;
    }

    private record Place(TaskKind kind, String language) {}

    private record Excluded(int all, int done, int skipped, int held) {}
}

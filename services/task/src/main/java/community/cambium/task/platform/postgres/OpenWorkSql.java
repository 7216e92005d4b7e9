package community.cambium.task.platform.postgres;

import community.cambium.events.TaskKind;
import java.util.List;

/// Counts what is free by kind and language, up to a limit, so that counting stays cheap however much there is.
final class OpenWorkSql {
    static final int COUNTED_UP_TO = 1_000;

    static final String COUNTS = """
        with turn as (
            select w.work, w.activity, l.language
            from unnest(cast(:works as text[]), cast(:activities as text[])) w(work, activity)
            cross join unnest(cast(:languages as text[])) l(language))
        select turn.work, turn.language, c.open, c.for_you
        from turn cross join lateral (
            select count(*)::integer as open, count(*) filter (where f.for_you)::integer as for_you
            from (select not (:contributor = any(s.excluded))
                         and not exists (select from engagement e where e.contributor = :contributor
                                         and e.activity = turn.activity and e.subject = s.subject) as for_you
                  from slot s
                  where s.work = turn.work and s.language = turn.language and s.state = 'free' and not s.named
                    and turn.activity <> 'reply'
                  limit :most) f
            ) c
        where turn.activity <> 'reply'
        union all
        select turn.work, turn.language, c.open, c.for_you
        from turn cross join lateral (
            select count(*)::integer as open, count(*) filter (where f.for_you)::integer as for_you
            from (select not exists (select from engagement e where e.contributor = :contributor
                                     and e.activity = 'reply' and e.subject = p.message_id) as for_you
                  from reply_parent p
                  where p.work = turn.work and p.language = turn.language and p.offered and p.taken < p.places
                    and exists (select from slot s where s.tree_id = p.tree_id and s.work = 'reply'
                                and s.state = 'free')
                  limit :most) f
            ) c
        where turn.activity = 'reply'
        """;

    private OpenWorkSql() {}

    static String[] works() {
        return WorkNames.of(List.of(TaskKind.values()));
    }

    static String[] activities() {
        return List.of(TaskKind.values()).stream().map(WorkNames::activity).toArray(String[]::new);
    }
}

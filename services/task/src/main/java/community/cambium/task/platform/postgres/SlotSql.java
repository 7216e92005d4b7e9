package community.cambium.task.platform.postgres;

/// The statements that pick a free slot and lease it in one go.
///
/// Free slots are looked through in the order of a random number that each got when it became free, from a random place
/// on and then from the start, so that everything free has the same chance and only as many rows are read as must be.
final class SlotSql {
    /// Whether to pass over rows that somebody else is leasing at this moment, or to wait and see what becomes of them.
    private static final String BUSY = "%busy%";

    private static final String ALLOWED = """
         and not (:contributor = any(s.excluded))
         and not exists (select from engagement e
                         where e.contributor = :contributor and e.activity = :activity and e.subject = s.subject)
        """;

    private static final String ANY_SLOT = """
        with lap_one as materialized (
            select p.slot_id from unnest(cast(:works as text[])) w(work)
            cross join unnest(cast(:languages as text[])) l(language)
            cross join lateral (
                select s.slot_id, s.chance from slot s
                where s.work = w.work and s.language = l.language and s.state = 'free' and not s.named
                  and s.chance >= :from
        """ + ALLOWED + """
                order by s.chance limit 1 for update of s %busy%) p
            order by p.chance limit 1),
        lap_two as materialized (
            select p.slot_id from unnest(cast(:works as text[])) w(work)
            cross join unnest(cast(:languages as text[])) l(language)
            cross join lateral (
                select s.slot_id, s.chance from slot s
                where s.work = w.work and s.language = l.language and s.state = 'free' and not s.named
                  and s.chance < :from
        """ + ALLOWED + """
                order by s.chance limit 1 for update of s %busy%) p
            where not exists (select from lap_one)
            order by p.chance limit 1),
        picked as (select slot_id from lap_one union all select slot_id from lap_two),
        """;

    private static final String NAMED_SLOT = """
        with picked as materialized (
            select s.slot_id from slot s
            where s.state = 'free' and s.work = any(cast(:works as text[])) and %target%
        """ + ALLOWED + """
            order by s.chance limit 1 for update of s %busy%),
        """;

    private static final String OF_WANT =
            "s.want_id = :want and (cast(:message as uuid) is null or s.subject = :message)";

    private static final String OF_MESSAGE = "s.subject = :message";

    private static final String LEASE_SLOT = """
        taken as (
            update slot s set state = 'leased' from picked where s.slot_id = picked.slot_id
            returning s.slot_id, s.want_id, s.work, s.language, s.tree_id, s.subject),
        placed as (
            update reply_parent p set taken = p.taken + 1 from taken
            where cast(:activity as text) = 'reply' and p.message_id = taken.subject),
        """;

    private static final String OPEN_PARENT = """
                  and p.offered and p.taken < p.places
                  and exists (select from slot s where s.tree_id = p.tree_id and s.work = 'reply'
                              and s.state = 'free')
                  and not exists (select from engagement e where e.contributor = :contributor
                                  and e.activity = :activity and e.subject = p.message_id)
        """;

    private static final String ANY_PARENT = """
        with lap_one as materialized (
            select c.* from unnest(cast(:works as text[])) w(work)
            cross join unnest(cast(:languages as text[])) l(language)
            cross join lateral (
                select p.message_id, p.tree_id, p.work, p.chance from reply_parent p
                where p.work = w.work and p.language = l.language and p.chance >= :from %lonely%
        """ + OPEN_PARENT + """
                order by p.chance limit 1 for update of p %busy%) c
            order by c.chance limit 1),
        lap_two as materialized (
            select c.* from unnest(cast(:works as text[])) w(work)
            cross join unnest(cast(:languages as text[])) l(language)
            cross join lateral (
                select p.message_id, p.tree_id, p.work, p.chance from reply_parent p
                where p.work = w.work and p.language = l.language and p.chance < :from %lonely%
        """ + OPEN_PARENT + """
                order by p.chance limit 1 for update of p %busy%) c
            where not exists (select from lap_one)
            order by c.chance limit 1),
        parent as (select * from lap_one union all select * from lap_two),
        """;

    private static final String NAMED_PARENT = """
        with parent as materialized (
            select p.message_id, p.tree_id, p.work, p.chance from reply_parent p
            where p.work = any(cast(:works as text[]))
              and (cast(:message as uuid) is null or p.message_id = :message)
              and (cast(:want as uuid) is null
                   or p.tree_id = (select w.tree_id from want w where w.want_id = :want and w.work = 'reply'))
        """ + OPEN_PARENT + """
            order by p.chance limit 1 for update of p %busy%),
        """;

    private static final String LEASE_REPLY = """
        picked as materialized (
            select c.message_id, c.work, s.slot_id from parent c cross join lateral (
                select s.slot_id from slot s
                where s.tree_id = c.tree_id and s.work = 'reply' and s.state = 'free'
                  and (cast(:want as uuid) is null or s.want_id = :want)
                order by s.slot_id limit 1 for update of s %busy%) s),
        taken as (
            update slot s set state = 'leased' from picked where s.slot_id = picked.slot_id
            returning s.slot_id, s.want_id, picked.work, s.language, s.tree_id, picked.message_id as subject),
        placed as (
            update reply_parent p set taken = p.taken + 1, chance = random() from taken
            where p.message_id = taken.subject),
        """;

    private static final String RECORD = """
        leased as (
            insert into lease (task_id, contributor, slot_id, want_id, work, activity, tree_id, subject, explicit,
                               state, assigned_at, ends_at, expires_at)
            select :task, :contributor, slot_id, want_id, work, :activity, coalesce(tree_id, :prompt),
                   coalesce(subject, :prompt), :explicit, 'open', :at, :acknowledgeBy, :expiresAt
            from taken),
        engaged as (
            insert into engagement (contributor, activity, subject, task_id)
            select :contributor, :activity, subject, :task from taken where subject is not null)
        select t.want_id, t.work, t.language, coalesce(t.tree_id, :prompt) as tree_id,
               coalesce(t.subject, :prompt) as subject, w.candidates
        from taken t join want w using (want_id)
        """;

    private SlotSql() {}

    /// Leases any free slot of some kinds in some languages.
    static String anySlot(boolean wait) {
        return finished(ANY_SLOT + LEASE_SLOT + RECORD, wait, "");
    }

    /// Leases a free slot of a named want, and about a named message if there is one.
    static String slotOfWant(boolean wait) {
        return finished(NAMED_SLOT.replace("%target%", OF_WANT) + LEASE_SLOT + RECORD, wait, "");
    }

    /// Leases a free slot about a named message.
    static String slotOfMessage(boolean wait) {
        return finished(NAMED_SLOT.replace("%target%", OF_MESSAGE) + LEASE_SLOT + RECORD, wait, "");
    }

    /// Leases a reply to any message that may be answered, or only to lonely ones.
    static String anyReply(boolean lonely, boolean wait) {
        return finished(ANY_PARENT + LEASE_REPLY + RECORD, wait, lonely ? "and p.lonely" : "");
    }

    /// Leases a reply to a named message or for a named want.
    static String namedReply(boolean wait) {
        return finished(NAMED_PARENT + LEASE_REPLY + RECORD, wait, "");
    }

    private static String finished(String sql, boolean wait, String lonely) {
        return sql.replace(BUSY, wait ? "" : "skip locked").replace("%lonely%", lonely);
    }
}

package community.cambium.task.platform.postgres;

/// The statements that end or lengthen leases.
final class Closing {
    private static final String FREE = """
        wanted as materialized (
            select w.want_id, w.withdrawn from want w where w.want_id in (select want_id from closed) for share),
        freed as (
            update slot s set state = case when w.withdrawn then 'withdrawn' else 'free' end, chance = random()
            from closed c join wanted w using (want_id) where s.slot_id = c.slot_id),
        given_back as (
            update reply_parent p set taken = greatest(p.taken - c.leases, 0)
            from (select subject, count(*)::integer as leases from closed where activity = 'reply' group by subject) c
            where p.message_id = c.subject)
        """;

    /// Lengthens a lease. One row with whether the book is paused and whether the lease was open.
    static final String ACKNOWLEDGE = """
        select pg_advisory_xact_lock_shared(?);
        with held as (
            update lease set ends_at = expires_at
            where task_id = ? and contributor = ? and state = 'open' and ends_at > ?
            returning task_id)
        select (select paused from lease_book) as paused, count(*) as open, false as own, false as again from held
        """;

    /// Uses a slot up. The row also says whether somebody would judge their own, or has to do with the same
    /// message by another task of the same activity.
    static final String COMPLETE = """
        select pg_advisory_xact_lock_shared(?);
        with closed as (
            update lease set state = 'completed'
            where task_id = ? and contributor = ? and state = 'open' and ends_at > ?
            returning slot_id, want_id, contributor, activity, subject, task_id),
        used as (
            update slot s set state = 'used' from closed c where s.slot_id = c.slot_id)
        select (select paused from lease_book) as paused, count(*) as open,
               coalesce(bool_or(
                   (c.activity = 'review' and exists (
                       select from known_message m
                       where m.message_id = c.subject and m.author = c.contributor))
                   or (c.activity = 'ranking' and exists (
                       select from want w join known_message m on m.message_id = any(w.candidates)
                       where w.want_id = c.want_id and m.author = c.contributor))), false) as own,
               coalesce(bool_or(exists (
                   select from engagement e
                   where e.contributor = c.contributor and e.activity = c.activity and e.subject = c.subject
                     and e.task_id <> c.task_id)), false) as again
        from closed c
        """;

    /// Frees a slot; the person stays excluded from the same work.
    static final String SKIP = """
        select pg_advisory_xact_lock_shared(?);
        with closed as (
            update lease set state = 'skipped'
            where task_id = ? and contributor = ? and state = 'open' and ends_at > ?
            returning slot_id, want_id, activity, subject),
        """ + FREE + """
        select (select paused from lease_book) as paused, count(*) as open, false as own, false as again from closed
        """;

    /// Frees the slots of many leases; the people may have the same work again.
    static final String EXPIRE = """
        with closed as (
            update lease set state = 'expired' where task_id = any(:tasks) and state = 'open'
            returning slot_id, want_id, contributor, activity, subject, task_id),
        """ + FREE + """
        , forgotten as (
            delete from engagement e using closed c
            where e.contributor = c.contributor and e.activity = c.activity and e.subject = c.subject
              and e.task_id = c.task_id)
        select count(*) from closed
        """;

    private Closing() {}
}

-- What is done to the lease book at a stroke. A function is one round trip; its statements keep their plans, and the
-- plans do not depend on how large a table was when somebody last counted it.
--
-- The order in which locks are taken is the same everywhere: the book, the person, leases by id, trees by id, wants by
-- id, slots, counts. Whoever has to pass over something taken holds nothing of it.

-- Adds to the count of what is open.
create or replace function count_open(the_work text, the_language text, how_many integer) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    own bigint;
begin
    if how_many = 0 then
        return;
    end if;
    select c.id into own from open_count c where c.language = the_language and c.work = the_work
    limit 1 for update skip locked;
    if found then
        update open_count set amount = amount + how_many where id = own;
    else
        insert into open_count (work, language, amount) values (the_work, the_language, how_many);
    end if;
end $$;

-- Says anew which messages of a tree could be answered. The caller holds the tree's row.
create or replace function reconsider_parents(the_tree uuid) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    free    boolean;
    changed record;
begin
    free := exists (select from slot s where s.tree_id = the_tree and s.work = 'reply' and s.state = 'free');
    for changed in
        with turned as (
            update reply_parent p set open = not p.open
            where p.tree_id = the_tree and p.open <> (p.offered and p.taken < p.places and free)
            returning p.work, p.language, p.open)
        select work, language, sum(case when open then 1 else -1 end)::integer as more
        from turned group by work, language order by work, language
    loop
        perform count_open(changed.work, changed.language, changed.more);
    end loop;
end $$;

-- Locks trees for a change of their replies.
create or replace function hold_trees(trees uuid[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    perform from known_tree t where t.tree_id = any(trees) order by t.tree_id for no key update;
end $$;

-- Says anew which messages of some trees could be answered.
create or replace procedure reconsider_trees(trees uuid[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    a_tree uuid;
begin
    foreach a_tree in array trees loop
        perform reconsider_parents(a_tree);
    end loop;
end $$;

-- Everything that is open and could be given to this person or not: one row for each kind and language that has any.
create or replace function open_work(person uuid, works text[], languages text[])
returns table (work text, language text, open integer, excluded integer)
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    return query
    with total as (
        select c.work, c.language, sum(c.amount)::integer as open from open_count c
        where c.language = any(languages) and c.work = any(works) group by c.work, c.language),
    barred as (
        select x.work, x.language, sum(coalesce(o.free, 0))::integer as excluded
        from exclusion x cross join lateral (
            select case when x.work in ('prompter_reply', 'assistant_reply')
                then (select p.open::integer from reply_parent p where p.message_id = x.offer)
                else (select count(*)::integer from slot s
                      where s.want_id = x.offer and s.state = 'free' and not s.named) end as free) o
        where x.contributor = person and x.language = any(languages) and x.work = any(works)
        group by x.work, x.language)
    select t.work, t.language, t.open, coalesce(b.excluded, 0)
    from total t left join barred b on b.work = t.work and b.language = t.language
    where t.open <> 0;
end $$;

-- Notes a want with its slots; a want that is known already changes nothing. The caller holds the tree's row if replies
-- are wanted, and has parents reconsidered afterwards.
create or replace procedure grant_want(
    the_want uuid, the_work text, doing text, the_tree uuid, the_subject uuid, in_language text,
    the_candidates uuid[], how_many integer, by_name boolean, not_for_authors_of uuid[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    own_language text;
    authors      uuid[];
begin
    own_language := coalesce(in_language, (select t.language from known_tree t where t.tree_id = the_tree));
    insert into want (want_id, work, tree_id, subject, language, candidates, slots, named)
    values (the_want, the_work, the_tree, the_subject, own_language, the_candidates, how_many, by_name)
    on conflict (want_id) do nothing;
    if not found then
        return;
    end if;
    authors := array(select distinct m.author from known_message m where m.message_id = any(not_for_authors_of));
    insert into slot (want_id, work, language, tree_id, subject, excluded, named)
    select the_want, the_work, own_language, the_tree, the_subject, authors, by_name
    from generate_series(1, how_many);
    if by_name or doing = 'reply' then
        return;
    end if;
    insert into exclusion (contributor, language, work, offer)
    select a, own_language, the_work, the_want from unnest(authors) a
    union
    select e.contributor, own_language, the_work, the_want from engagement e
    where e.subject = the_subject and e.activity = doing
    on conflict do nothing;
    perform count_open(the_work, own_language, how_many);
end $$;

-- Ends the offer of wants: nothing of them is handed out from now on. The caller holds the rows of trees whose replies
-- were wanted, and has parents reconsidered afterwards.
create or replace procedure withdraw_wants(wants uuid[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    gone record;
begin
    perform from want w where w.want_id = any(wants) order by w.want_id for update;
    update want set withdrawn = true where want_id = any(wants) and not withdrawn;
    for gone in
        with taken_back as (
            update slot set state = 'withdrawn' where want_id = any(wants) and state = 'free'
            returning work, language, named)
        select work, language, count(*)::integer as fewer from taken_back
        where not named and work not in ('reply', 'prompter_reply', 'assistant_reply')
        group by work, language order by work, language
    loop
        perform count_open(gone.work, gone.language, -gone.fewer);
    end loop;
    delete from exclusion where offer = any(wants);
end $$;

-- Says which messages of a tree may be answered. The caller holds the tree's row, and has parents reconsidered.
create or replace procedure offer_parents(
    the_tree uuid, messages uuid[], works text[], how_many integer[], are_lonely boolean[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    delete from exclusion x using reply_parent p
    where p.tree_id = the_tree and p.offered and not (p.message_id = any(messages)) and x.offer = p.message_id;
    update reply_parent set offered = false
    where tree_id = the_tree and offered and not (message_id = any(messages));
    insert into reply_parent (message_id, tree_id, language, work, places, taken, lonely, offered)
    select n.message, the_tree, t.language, n.work, n.places,
           (select count(*) from lease l
            where l.subject = n.message and l.activity = 'reply' and l.state in ('open', 'completed')),
           n.lonely, true
    from unnest(messages, works, how_many, are_lonely) n(message, work, places, lonely)
    join known_tree t on t.tree_id = the_tree
    on conflict (message_id) do update set
        places = greatest(reply_parent.places, excluded.places), lonely = excluded.lonely, offered = true;
    insert into exclusion (contributor, language, work, offer)
    select e.contributor, p.language, p.work, p.message_id
    from reply_parent p join engagement e on e.subject = p.message_id and e.activity = 'reply'
    where p.tree_id = the_tree and p.offered
    on conflict do nothing;
end $$;

-- Gives the slots of leases that have just ended to whoever comes next.
create or replace function give_back(tasks uuid[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    freed  record;
    a_tree uuid;
begin
    perform from want w
    where w.want_id in (select l.want_id from lease l where l.task_id = any(tasks)) order by w.want_id for share;
    for freed in
        with again as (
            update slot s set state = case when w.withdrawn then 'withdrawn' else 'free' end, chance = random()
            from lease l join want w on w.want_id = l.want_id
            where l.task_id = any(tasks) and s.slot_id = l.slot_id and s.state = 'leased'
            returning s.work, s.language, s.state, s.named, l.activity)
        select work, language, count(*)::integer as more from again
        where state = 'free' and not named and activity <> 'reply'
        group by work, language order by work, language
    loop
        perform count_open(freed.work, freed.language, freed.more);
    end loop;
    update reply_parent p set taken = greatest(p.taken - c.leases, 0)
    from (select l.subject, count(*)::integer as leases from lease l
          where l.task_id = any(tasks) and l.activity = 'reply' group by l.subject) c
    where p.message_id = c.subject;
    for a_tree in select distinct l.tree_id from lease l
                  where l.task_id = any(tasks) and l.activity = 'reply' order by 1 loop
        perform reconsider_parents(a_tree);
    end loop;
end $$;

-- Takes away what keeps people from the work of some tasks.
create or replace function forget_engagements(tasks uuid[]) returns void
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    delete from exclusion x using lease l
    where l.task_id = any(tasks) and x.contributor = l.contributor and x.work = l.work
      and (x.offer = l.subject or x.offer in (
              select w.want_id from want w where w.subject = l.subject and w.work = l.work));
    delete from engagement e using lease l
    where l.task_id = any(tasks) and e.contributor = l.contributor and e.activity = l.activity
      and e.subject = l.subject and e.task_id = l.task_id;
end $$;

-- Ends open leases before or after their time; the people may have the same work again.
create or replace function end_leases(tasks uuid[], how text) returns integer
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    ended uuid[];
begin
    perform from lease l where l.task_id = any(tasks) order by l.task_id for update;
    perform hold_trees(array(
        select distinct l.tree_id from lease l where l.task_id = any(tasks) and l.activity = 'reply'));
    with closed as (
        update lease set state = how where task_id = any(tasks) and state = 'open' returning task_id)
    select coalesce(array_agg(task_id), '{}') into ended from closed;
    perform give_back(ended);
    perform forget_engagements(ended);
    return cardinality(ended);
end $$;

-- Whether this person may not contribute.
create or replace function is_suspended(person uuid) returns boolean
language sql stable as $$
    select coalesce((select s.suspended from suspension s where s.contributor = person), false)
$$;

-- Why nothing may be done to this task now: paused, suspended, or nothing. What a suspended person did before may be
-- repeated: the state that their lease then has is named.
create or replace function hindrance(the_task uuid, person uuid, done_before text) returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
    perform pg_advisory_xact_lock_shared(465557353317);
    if (select b.paused from lease_book b) then
        return 'paused';
    end if;
    if is_suspended(person)
       and not exists (select from lease l where l.task_id = the_task and l.state = done_before) then
        return 'suspended';
    end if;
    return null;
end $$;

-- Lengthens a lease. Says how it went: done, lost, paused or suspended.
create or replace function acknowledge_lease(the_task uuid, person uuid, at timestamptz) returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    hindered text := hindrance(the_task, person, null);
begin
    if hindered is not null then
        return hindered;
    end if;
    update lease set ends_at = expires_at
    where task_id = the_task and contributor = person and state = 'open' and ends_at > at;
    return case when found then 'done' else 'lost' end;
end $$;

-- Uses a slot up. Says how it went: done, lost, paused, suspended, own (somebody would judge what they wrote) or again
-- (they have to do with the same message by another task).
create or replace function complete_lease(the_task uuid, person uuid, at timestamptz) returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    hindered text := hindrance(the_task, person, 'completed');
    held lease;
begin
    if hindered is not null then
        return hindered;
    end if;
    update lease set state = 'completed'
    where task_id = the_task and contributor = person and state = 'open' and ends_at > at
    returning * into held;
    if held.task_id is null then
        return 'lost';
    end if;
    if exists (select from engagement e where e.contributor = person and e.activity = held.activity
               and e.subject = held.subject and e.task_id <> held.task_id) then
        return 'again';
    end if;
    if held.activity = 'review' and exists (
           select from known_message m where m.message_id = held.subject and m.author = person)
       or held.activity = 'ranking' and exists (
           select from want w join known_message m on m.message_id = any(w.candidates)
           where w.want_id = held.want_id and m.author = person) then
        return 'own';
    end if;
    if held.activity in ('review', 'ranking') then
        perform from want w where w.want_id = held.want_id for update;
        update slot set state = 'used' where slot_id = held.slot_id;
        if not exists (select from slot s
                       where s.want_id = held.want_id and s.state in ('free', 'leased')) then
            delete from exclusion where offer = held.want_id;
        end if;
    else
        update slot set state = 'used' where slot_id = held.slot_id;
    end if;
    return 'done';
end $$;

-- Frees a slot; the person stays excluded from the same work. Says how it went: done, lost, paused or suspended.
create or replace function skip_lease(the_task uuid, person uuid, at timestamptz) returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    hindered text := hindrance(the_task, person, 'skipped');
begin
    if hindered is not null then
        return hindered;
    end if;
    perform from lease l where l.task_id = the_task for update;
    perform hold_trees(array(
        select l.tree_id from lease l where l.task_id = the_task and l.activity = 'reply'));
    update lease set state = 'skipped'
    where task_id = the_task and contributor = person and state = 'open' and ends_at > at;
    if not found then
        return 'lost';
    end if;
    perform give_back(array[the_task]);
    return 'done';
end $$;

-- Leases again what was skipped, if the lease would still last and something of it is free. Says how it went: done,
-- lost, gone (others have it), full (the person holds too many), paused or suspended.
create or replace function take_lease_back(the_task uuid, person uuid, at timestamptz, most_open integer) returns text
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    hindered text := hindrance(the_task, person, null);
    past  lease;
    place record;
begin
    if hindered is not null then
        return hindered;
    end if;
    perform pg_advisory_xact_lock(1952543595, hashtext(person::text));
    select * into past from lease l
    where l.task_id = the_task and l.contributor = person and l.state = 'skipped' and l.ends_at > at for update;
    if past.task_id is null then
        return 'lost';
    end if;
    if (select count(*) from lease l
        where l.contributor = person and l.state = 'open' and l.ends_at > at) >= most_open then
        return 'full';
    end if;
    if past.activity = 'reply' then
        perform hold_trees(array[past.tree_id]);
        if not exists (select from reply_parent p
                       where p.message_id = past.subject and p.offered and p.taken < p.places) then
            return 'gone';
        end if;
    end if;
    select s.slot_id, s.work, s.language, s.named into place from slot s
    where s.want_id = past.want_id and s.state = 'free' order by s.want_id, s.state, s.chance limit 1 for update;
    if place.slot_id is null then
        return 'gone';
    end if;
    update slot set state = 'leased' where slot_id = place.slot_id;
    update lease set state = 'open', slot_id = place.slot_id where task_id = the_task;
    if past.activity = 'reply' then
        update reply_parent set taken = taken + 1 where message_id = past.subject;
        perform reconsider_parents(past.tree_id);
    elsif not place.named then
        perform count_open(place.work, place.language, -1);
    end if;
    return 'done';
end $$;

-- Says anew what is open and who may not have it, from wants, slots, leases and engagements alone.
create or replace function recount_open_work() returns void
language plpgsql set enable_nestloop = off set jit = off as $$
begin
    delete from exclusion;
    delete from open_count;
    update reply_parent p set open = n.open
    from (select q.message_id, q.offered and q.taken < q.places and f.tree_id is not null as open
          from reply_parent q left join (
              select distinct s.tree_id from slot s where s.work = 'reply' and s.state = 'free') f
          on f.tree_id = q.tree_id) n
    where n.message_id = p.message_id and p.open <> n.open;
    insert into open_count (work, language, amount)
    select s.work, s.language, count(*) from slot s
    where s.state = 'free' and not s.named and s.work not in ('reply', 'prompter_reply', 'assistant_reply')
    group by s.work, s.language
    union all
    select p.work, p.language, count(*) from reply_parent p where p.open group by p.work, p.language;
    insert into exclusion (contributor, language, work, offer)
    with wanted as materialized (
        select w.want_id, w.language, w.work, w.subject, s.excluded,
               case when w.work like 'label%' then 'review' else 'ranking' end as activity
        from want w join (
            select s.want_id, min(s.excluded) as excluded from slot s
            where s.state in ('free', 'leased') group by s.want_id) s on s.want_id = w.want_id
        where w.subject is not null and not w.named and not w.withdrawn and w.work ~ '^(label|rank)')
    select e.contributor, p.language, p.work, p.message_id
    from reply_parent p join engagement e on e.subject = p.message_id and e.activity = 'reply'
    where p.offered
    union
    select e.contributor, w.language, w.work, w.want_id
    from wanted w join engagement e on e.subject = w.subject and e.activity = w.activity
    union
    select unnest(w.excluded), w.language, w.work, w.want_id from wanted w;
end $$;

-- Finds a free slot that this person may have and locks it. Slots are looked through in the order of a random number
-- that each got when it became free, from a random place on and then from the start, so that everything free has the
-- same chance; what others are leasing at this moment is passed over or waited for. An `offset 0` keeps the planner from
-- turning the look at one engagement into a join with all of them, and without sorts only an index in the order of the
-- random numbers will do, even if the statistics know of no rows.
create or replace function pick_slot(
    person uuid, doing text, kinds text[], languages text[], start double precision,
    the_want uuid, the_message uuid, waiting boolean) returns bigint
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off
set enable_sort = off set jit = off as $$
declare
    low  double precision := start;
    high double precision := 2;
    next record;
begin
    loop
        if the_want is not null then
            select s.slot_id, s.chance, s.tree_id into next from slot s
            where s.want_id = the_want and s.state = 'free' and s.chance > low and s.chance <= high
              and s.work = any(kinds) and (the_message is null or s.subject = the_message)
              and not (person = any(s.excluded))
              and not exists (select from engagement e
                              where e.contributor = person and e.activity = doing and e.subject = s.subject
                              offset 0)
            order by s.chance limit 1;
        elsif the_message is not null then
            select s.slot_id, s.chance, s.tree_id into next from slot s
            where s.subject = the_message and s.state = 'free' and s.chance > low and s.chance <= high
              and s.work = any(kinds)
              and not (person = any(s.excluded))
              and not exists (select from engagement e
                              where e.contributor = person and e.activity = doing and e.subject = s.subject
                              offset 0)
            order by s.chance limit 1;
        else
            select f.slot_id, f.chance, f.tree_id into next
            from unnest(kinds) k(work) cross join unnest(languages) l(language)
            cross join lateral (
                select s.slot_id, s.chance, s.tree_id from slot s
                where s.work = k.work and s.language = l.language and s.state = 'free' and not s.named
                  and s.chance > low and s.chance <= high
                  and not (person = any(s.excluded))
                  and not exists (select from engagement e
                                  where e.contributor = person and e.activity = doing and e.subject = s.subject
                              offset 0)
                order by s.chance limit 1) f
            order by f.chance limit 1;
        end if;
        if next.slot_id is null then
            if high <= start then
                return null;
            end if;
            low := -1;
            high := start;
            continue;
        end if;
        if doing = 'reply' then
            perform hold_trees(array[next.tree_id]);
        end if;
        if waiting then
            perform from slot s where s.slot_id = next.slot_id and s.state = 'free' for update;
        else
            perform from slot s where s.slot_id = next.slot_id and s.state = 'free' for update skip locked;
        end if;
        if found then
            return next.slot_id;
        end if;
        low := next.chance;
    end loop;
end $$;

-- Finds a message that this person may answer and locks its tree; gives the message, its kind of work and a free slot.
create or replace function pick_parent(
    person uuid, kinds text[], languages text[], only_lonely boolean, start double precision,
    the_want uuid, the_message uuid, waiting boolean, out parent uuid, out kind text, out slot bigint)
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off
set enable_sort = off set jit = off as $$
declare
    low  double precision := start;
    high double precision := 2;
    next record;
begin
    loop
        if the_want is not null or the_message is not null then
            select p.message_id, p.tree_id, p.chance into next from reply_parent p
            where p.open and p.work = any(kinds) and p.chance > low and p.chance <= high
              and (the_message is null or p.message_id = the_message)
              and p.tree_id = coalesce(
                      (select w.tree_id from want w where w.want_id = the_want and w.work = 'reply'),
                      (select q.tree_id from reply_parent q where the_want is null and q.message_id = the_message))
              and not exists (select from engagement e
                              where e.contributor = person and e.activity = 'reply' and e.subject = p.message_id
                                  offset 0)
            order by p.chance limit 1;
        elsif only_lonely then
            select f.message_id, f.tree_id, f.chance into next
            from unnest(kinds) k(work) cross join unnest(languages) l(language)
            cross join lateral (
                select p.message_id, p.tree_id, p.chance from reply_parent p
                where p.work = k.work and p.language = l.language and p.open and p.lonely
                  and p.chance > low and p.chance <= high
                  and not exists (select from engagement e
                                  where e.contributor = person and e.activity = 'reply'
                                    and e.subject = p.message_id offset 0)
                order by p.chance limit 1) f
            order by f.chance limit 1;
        else
            select f.message_id, f.tree_id, f.chance into next
            from unnest(kinds) k(work) cross join unnest(languages) l(language)
            cross join lateral (
                select p.message_id, p.tree_id, p.chance from reply_parent p
                where p.work = k.work and p.language = l.language and p.open
                  and p.chance > low and p.chance <= high
                  and not exists (select from engagement e
                                  where e.contributor = person and e.activity = 'reply'
                                    and e.subject = p.message_id offset 0)
                order by p.chance limit 1) f
            order by f.chance limit 1;
        end if;
        if next.message_id is null then
            if high <= start then
                return;
            end if;
            low := -1;
            high := start;
            continue;
        end if;
        if waiting then
            perform from known_tree t where t.tree_id = next.tree_id for no key update;
        else
            perform from known_tree t where t.tree_id = next.tree_id for no key update skip locked;
        end if;
        if found then
            -- What was read before the tree was locked may be out of date.
            select p.message_id, p.work, s.slot_id into parent, kind, slot
            from reply_parent p cross join lateral (
                select f.slot_id from slot f
                where f.tree_id = p.tree_id and f.work = 'reply' and f.state = 'free'
                  and (the_want is null or f.want_id = the_want)
                limit 1) s
            where p.message_id = next.message_id and p.open;
            if found then
                return;
            end if;
        end if;
        low := next.chance;
    end loop;
end $$;

-- Leases something to a person, or says why not. The kinds come in the order in which they are to be tried, in groups
-- of which each is tried as one; `sizes` says how many kinds each group has. The outcome is one of leased, none, before
-- (this request was answered already), paused, suspended, full (the person holds too many), often (the person asks for
-- too many) and often_of_kind.
create or replace function lease_work(
    the_task uuid, person uuid, kinds text[], sizes integer[], doings text[], explicitly text,
    languages text[], lonely_languages text[], start double precision, the_want uuid, the_message uuid,
    the_prompt uuid, at timestamptz, acknowledge_by timestamptz, expires timestamptz, most_open integer,
    most integer, most_since timestamptz, most_of_kind integer, of_kind_since timestamptz,
    request_name text, request_digest bytea,
    out outcome text, out task uuid, out digest bytea, out oldest timestamptz,
    out want uuid, out kind text, out lang text, out tree uuid, out subject uuid, out candidates uuid[],
    out open_kinds text[], out open_languages text[], out open_amounts integer[], out open_excluded integer[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
    by_name boolean := the_want is not null or the_message is not null;
    recent  record;
    waiting boolean;
    upto    integer;
    these   text[];
    doing   text;
    picked  bigint;
    parent  record;
    chosen  record;
begin
    perform pg_advisory_xact_lock_shared(465557353317),
            pg_advisory_xact_lock(1952543595, hashtext(person::text));
    if (select b.paused from lease_book b) then
        outcome := 'paused';
        return;
    end if;
    if request_name is not null then
        select r.task_id, r.digest into task, digest from task_request r
        where r.contributor = person and r.name = request_name;
        if found then
            outcome := 'before';
            return;
        end if;
    end if;
    if is_suspended(person) then
        outcome := 'suspended';
        return;
    end if;
    if (select count(*) from lease l
        where l.contributor = person and l.state = 'open' and l.ends_at > at) >= most_open then
        outcome := 'full';
        return;
    end if;
    if most > 0 or most_of_kind > 0 then
        select count(*) filter (where l.assigned_at > most_since) as anything,
               min(l.assigned_at) filter (where l.assigned_at > most_since) as anything_since,
               count(*) filter (where l.assigned_at > of_kind_since and l.explicit and l.work = explicitly) as kind,
               min(l.assigned_at)
                   filter (where l.assigned_at > of_kind_since and l.explicit and l.work = explicitly) as kind_since
        into recent from lease l
        where l.contributor = person and l.assigned_at > least(most_since, of_kind_since);
        if most > 0 and recent.anything >= most then
            outcome := 'often';
            oldest := recent.anything_since;
            return;
        end if;
        if most_of_kind > 0 and recent.kind >= most_of_kind then
            outcome := 'often_of_kind';
            oldest := recent.kind_since;
            return;
        end if;
    end if;
    if not by_name then
        select array_agg(o.work), array_agg(o.language), array_agg(o.open), array_agg(o.excluded)
        into open_kinds, open_languages, open_amounts, open_excluded from open_work(person, kinds, languages) o;
    end if;

    -- What others held locked may have become free again, so look once more and wait for them the second time.
    <<rounds>>
    foreach waiting in array array[false, true] loop
        upto := 0;
        for i in 1 .. cardinality(sizes) loop
            these := kinds[upto + 1 : upto + sizes[i]];
            upto := upto + sizes[i];
            doing := doings[i];
            if by_name or doing <> 'reply' then
                picked := pick_slot(person, doing, these, languages, start, the_want, the_message, waiting);
                exit rounds when picked is not null;
            end if;
            if doing = 'reply' then
                if not by_name and cardinality(lonely_languages) > 0 then
                    parent := pick_parent(
                        person, these, lonely_languages, true, start, the_want, the_message, waiting);
                    picked := parent.slot;
                    exit rounds when picked is not null;
                end if;
                parent := pick_parent(person, these, languages, false, start, the_want, the_message, waiting);
                picked := parent.slot;
                exit rounds when picked is not null;
            end if;
        end loop;
    end loop;
    if picked is null then
        outcome := 'none';
        return;
    end if;

    update slot s set state = 'leased' where s.slot_id = picked
    returning s.want_id, s.work, s.language, s.tree_id, s.subject, s.named into chosen;
    outcome := 'leased';
    want := chosen.want_id;
    lang := chosen.language;
    tree := coalesce(chosen.tree_id, the_prompt);
    if chosen.work = 'reply' then
        kind := parent.kind;
        subject := parent.parent;
    else
        kind := chosen.work;
        subject := coalesce(chosen.subject, the_prompt);
    end if;
    if doing = 'reply' then
        update reply_parent p set taken = p.taken + 1, chance = random() where p.message_id = lease_work.subject;
        perform reconsider_parents(tree);
    elsif not chosen.named then
        perform count_open(kind, lang, -1);
    end if;
    insert into lease (task_id, contributor, slot_id, want_id, work, activity, tree_id, subject, explicit,
                       state, assigned_at, ends_at, expires_at)
    values (the_task, person, picked, want, kind, doing, tree, subject, explicitly is not null,
            'open', at, acknowledge_by, expires);
    if doing <> 'prompt' then
        insert into engagement (contributor, activity, subject, task_id)
        values (person, doing, lease_work.subject, the_task);
        if doing = 'reply' then
            insert into exclusion (contributor, language, work, offer)
            select person, p.language, p.work, p.message_id from reply_parent p
            where p.message_id = lease_work.subject and p.offered
            on conflict do nothing;
        else
            insert into exclusion (contributor, language, work, offer)
            select person, w.language, w.work, w.want_id from want w
            where w.subject = lease_work.subject and w.work = lease_work.kind and not w.named and not w.withdrawn
            on conflict do nothing;
        end if;
    end if;
    select w.candidates into candidates from want w where w.want_id = lease_work.want;
    if request_name is not null then
        insert into task_request (contributor, name, digest, task_id, asked_at)
        values (person, request_name, request_digest, the_task, at);
    end if;
end $$;

-- Nothing may be leased or handed in while the counts are made.
select pg_advisory_xact_lock(465557353317);
select recount_open_work();

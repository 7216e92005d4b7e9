-- How much is open, who may not have it, who is suspended, and by which numbers work is handed out.

-- A lease also ends when its contributor is suspended.
alter table lease drop constraint lease_state_check;
alter table lease add constraint lease_state_check
    check (state in ('open', 'completed', 'skipped', 'expired', 'withdrawn'));

-- Whether somebody could answer the message now: it is offered, has places left, and its tree has a free slot.
-- Written under the lock of the tree's row, as everything that concerns its replies.
alter table reply_parent add column open boolean not null default false;
drop index reply_parent_open;
drop index reply_parent_lonely;
create index reply_parent_open on reply_parent (work, language, chance) where open;
create index reply_parent_lonely on reply_parent (work, language, chance) where open and lonely;

-- What is open and may not be given to somebody: their own, and what they have answered, reviewed, ranked or skipped
-- or hold just now. The offer is a want, or for replies the message that may be answered. Rows go when the want closes.
create table exclusion (
    contributor uuid not null,
    language    text not null,
    work        text not null,
    offer       uuid not null,
    primary key (contributor, language, work, offer)
);
create index exclusion_of_offer on exclusion (offer);
create index engagement_of_subject on engagement (subject, activity);
create index want_of_subject on want (subject) where subject is not null;

-- How much is open of each kind in each language: the sum of some rows, so that those who count at the same time do not
-- wait for each other. Each takes a row that nobody else holds, or adds one.
create table open_count (
    id       bigint generated always as identity primary key,
    work     text    not null,
    language text    not null,
    amount   integer not null
) with (fillfactor = 20);
create index open_count_of on open_count (language, work);

-- Who may not contribute, as moderators ordered.
create table suspension (
    contributor uuid primary key,
    suspended   boolean not null,
    order_id    uuid    not null
);

-- The parameters that `tree` announced, each change as a whole. No language stands for all of them.
create table parameter_scope (
    layer    text    not null,
    language text    not null,
    version  integer not null,
    names    text[]  not null,
    entries  text[]  not null,
    primary key (layer, language)
);

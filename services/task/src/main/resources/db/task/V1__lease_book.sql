-- The lease book: what is wanted, and which slot of it is leased to whom. Write-side state, changed only in the
-- transaction that appends the event; it can be rebuilt from this service's own store and the topic of `tree`.

-- One row: whether the book is being rebuilt, so that nothing may be leased or handed in.
create table lease_book (
    one    boolean primary key default true check (one),
    paused boolean not null
);
insert into lease_book (paused) values (false);

-- What `tree` says of trees and messages, as far as a lease depends on it.
create table known_tree (
    tree_id  uuid primary key,
    language text not null
);

create table known_message (
    message_id uuid primary key,
    tree_id    uuid not null,
    parent_id  uuid,
    role       text not null,
    author     uuid not null,
    -- the task that brought the message: its stream holds the text
    task_id    uuid not null
);

create table want (
    want_id    uuid primary key,
    -- the kind of task, or 'reply' where either role will do
    work       text    not null,
    -- null for prompts, whose trees do not exist yet
    tree_id    uuid,
    -- the message to review or whose replies are to be ranked or that is to be answered; null where there is a choice
    subject    uuid,
    language   text    not null,
    candidates uuid[]  not null,
    slots      integer not null check (slots >= 0),
    -- handed out only to who names it
    named      boolean not null,
    withdrawn  boolean not null default false
);

-- One row per slot of a want.
create table slot (
    slot_id  bigint generated always as identity primary key,
    want_id  uuid             not null,
    work     text             not null,
    language text             not null,
    tree_id  uuid,
    subject  uuid,
    -- people who may not have it: the author of what is reviewed, the authors of what is ranked
    excluded uuid[]           not null,
    named    boolean          not null,
    state    text             not null default 'free' check (state in ('free', 'leased', 'used', 'withdrawn')),
    -- where the slot stands in the order in which free slots are looked through; drawn anew whenever it becomes free
    chance   double precision not null default random()
);
create index slot_free on slot (work, language, chance) where state = 'free' and not named;
create index slot_free_of_tree on slot (tree_id) where state = 'free' and work = 'reply';
create index slot_free_of_subject on slot (subject, work) where state = 'free' and subject is not null;
create index slot_of_want on slot (want_id, state, chance);

-- The messages that may be answered. A reply takes a slot of the tree and a place under the message.
create table reply_parent (
    message_id uuid primary key,
    tree_id    uuid             not null,
    language   text             not null,
    -- the kind of task that answers it
    work       text             not null,
    -- replies ever allowed; only grows
    places     integer          not null,
    -- open and completed leases under it
    taken      integer          not null check (taken >= 0),
    lonely     boolean          not null,
    offered    boolean          not null,
    chance     double precision not null default random()
);
create index reply_parent_open on reply_parent (work, language, chance) where offered and taken < places;
create index reply_parent_lonely on reply_parent (work, language, chance) where offered and taken < places and lonely;
create index reply_parent_of_tree on reply_parent (tree_id);

create table lease (
    task_id     uuid primary key,
    contributor uuid        not null,
    slot_id     bigint      not null,
    want_id     uuid        not null,
    work        text        not null,
    -- what one can do to a message: reply, review or ranking; prompt for none
    activity    text        not null,
    tree_id     uuid        not null,
    subject     uuid        not null,
    -- whether this very kind was asked for rather than anything
    explicit    boolean     not null,
    state       text        not null check (state in ('open', 'completed', 'skipped', 'expired')),
    assigned_at timestamptz not null,
    -- when it ends if nothing happens before: at first the time to acknowledge, then the time of the task
    ends_at     timestamptz not null,
    expires_at  timestamptz not null
);
create index lease_open on lease (contributor) where state = 'open';
create index lease_running_out on lease (ends_at) where state = 'open';
create index lease_recent on lease (contributor, assigned_at);
create index lease_of_parent on lease (subject) where activity = 'reply';

-- Whom a message is not offered to again: who answered, reviewed, ranked or skipped it, or is about to.
create table engagement (
    contributor uuid not null,
    activity    text not null,
    subject     uuid not null,
    task_id     uuid not null,
    primary key (contributor, activity, subject)
);

-- What people wrote lately, as digests, so that nobody hands the same text in twice.
create table own_text (
    contributor uuid        not null,
    digest      bytea       not null,
    written_at  timestamptz not null,
    primary key (contributor, digest)
);
create index own_text_age on own_text (written_at);

-- Requests for a task by the client's name for them: the same name gets the same task.
create table task_request (
    contributor uuid        not null,
    name        text        not null,
    digest      bytea       not null,
    task_id     uuid        not null,
    asked_at    timestamptz not null,
    primary key (contributor, name)
);
create index task_request_age on task_request (asked_at);

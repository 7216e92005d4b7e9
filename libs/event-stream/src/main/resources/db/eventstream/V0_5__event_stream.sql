-- Which event of this service got which publication number. Written once, never changed: a number is never used again.
create table event_publication (
    number       bigint primary key check (number > 0),
    global_index bigint  not null unique,
    partition    integer not null,
    -- the number before it in the same partition, 0 for the first: it goes out with the record, so that a reader notices a hole
    previous     bigint  not null check (previous < number)
);

create index event_publication_partition on event_publication (partition, number);

-- How far the relay has come; one row.
create table relay_progress (
    one          boolean primary key default true check (one),
    -- up to which event, in the order (tx, global_index), numbers were given
    tx           xid8    not null,
    global_index bigint  not null,
    -- up to which number Kafka has confirmed
    published    bigint  not null,
    -- the database cluster in which tx means anything
    cluster      text    not null,
    -- the number of partitions for which the publications were made
    partitions   integer not null
);

-- Who may write for one partition of a subscription; a reader that is not the owner any more cannot commit.
create table subscription_partition (
    subscription text    not null,
    partition    integer not null,
    owner        uuid    not null,
    primary key (subscription, partition)
);

-- How far a subscription has come in the partition of a service's topic.
create table subscription_checkpoint (
    subscription text    not null,
    service      text    not null,
    partition    integer not null,
    -- the topic as the broker knows it: in a topic that was made anew, offsets mean nothing
    topic_id     text    not null,
    next_offset  bigint  not null,
    -- the highest publication number that was dealt with
    publication  bigint  not null,
    primary key (subscription, service, partition)
);

-- Events of unknown types, which are skipped.
create table skipped_event_type (
    subscription text   not null,
    service      text   not null,
    type         text   not null,
    version      text   not null,
    count        bigint not null,
    primary key (subscription, service, type, version)
);

-- Records that could not be handled, and those behind them that must wait for them.
create table dead_letter (
    id           bigint generated always as identity primary key,
    subscription text        not null,
    service      text        not null,
    ordering_key text        not null,
    partition    integer     not null,
    record_offset bigint     not null,
    -- 0 where the record carries none
    publication  bigint      not null,
    type         text,
    -- waiting: behind another one; failed: it has a cause of its own; skipped: an operator let it go
    state        text        not null check (state in ('waiting', 'failed', 'skipped')),
    cause        text,
    record_key   bytea,
    record_value bytea,
    -- name and value alternate, as they stood in the record
    headers      bytea[]     not null,
    recorded_at  timestamptz not null default now(),
    settled_by   text,
    settled_at   timestamptz
);

create index dead_letter_stream on dead_letter (subscription, ordering_key, id);

-- Ordering keys whose records are set aside until an operator has dealt with the first of them.
create table blocked_stream (
    subscription text        not null,
    ordering_key text        not null,
    since        timestamptz not null default now(),
    primary key (subscription, ordering_key)
);

-- Everything that this service decided, in the order in which it was stored. Rows are only ever added.
create table domain_event (
    -- Numbers are handed out before commit: a lower one may become visible later than a higher one.
    global_index  bigint      not null generated always as identity primary key,
    event_id      uuid        not null,
    event_type    text        not null,
    event_version integer     not null,
    stream_type   text        not null,
    stream_id     text        not null,
    revision      bigint      not null,
    time          timestamptz not null,
    payload       bytea       not null,
    metadata      bytea       not null,
    -- The transaction that stored the row: below pg_snapshot_xmin(pg_current_snapshot()) nothing can appear any more.
    tx            xid8        not null default pg_current_xact_id(),
    -- The expected revision: of two writers on the same state only one can append.
    constraint domain_event_stream_revision unique (stream_id, revision),
    constraint domain_event_event_id unique (event_id)
);

create index domain_event_tx on domain_event (tx, global_index);

-- What long streams had come to at some revision, so that their state need not be learned from all their events. Never the
-- truth: rows can be deleted at any time.
create table stream_snapshot (
    stream_id     text        not null primary key,
    stream_type   text        not null,
    -- The last event that the state knows. If the stream has another one there, the row is of no use.
    revision      bigint      not null,
    event_id      uuid        not null,
    event_type    text        not null,
    -- The version of the form in which the state was written.
    event_version text        not null,
    time          timestamptz not null,
    payload       bytea       not null,
    metadata      bytea       not null
);

-- To compress ids costs more than it saves.
alter table stream_snapshot alter column payload set storage external;

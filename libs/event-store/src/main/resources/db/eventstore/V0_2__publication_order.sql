-- Events are published in the order of (tx, global_index). A transaction has its number from its first write; if that was
-- long before it appends, a stream may meanwhile have got an event of a transaction with a higher number, and what is
-- appended to it now would be published before that one. Such an append is a conflict: a second try has a higher number.
create function domain_event_in_order() returns trigger language plpgsql as $$
declare
    previous xid8;
begin
    select tx into previous from domain_event where stream_id = new.stream_id and revision = new.revision - 1;
    -- Numbers that this cluster has not reached come from another one; they say nothing until the store is adopted.
    if previous > new.tx and previous < pg_snapshot_xmax(pg_current_snapshot()) then
        raise exception 'stream % got revision % from a later transaction', new.stream_id, new.revision - 1
            using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;

create trigger domain_event_in_order before insert on domain_event
    for each row when (new.revision > 0) execute function domain_event_in_order();

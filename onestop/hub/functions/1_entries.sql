-- What a station may call, and what these functions are made of. Run again at each `hub init`.
--
-- Functions in onestop_v1 run with the rights of onestop_functions and set the planner (a plan made while tables were small
-- must not turn into a scan of large ones). Functions in onestop are parts of them, run inside them, and no station may call them.
-- Every lock is taken in one order: origins, subjects, inboxes, each sorted. All of it counts on READ COMMITTED: a statement that
-- follows a lock sees what was committed before the lock was given.

create schema if not exists onestop_v1;
grant usage on schema onestop_v1 to onestop_station, onestop_functions;
grant create on schema onestop, onestop_v1 to onestop_functions;

create or replace function onestop.clock() returns bigint language sql stable as $$
    select (extract(epoch from clock_timestamp()) * 1000)::bigint
$$;

create or replace function onestop.caller() returns onestop.station language plpgsql stable as $$
declare
    me onestop.station;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'READ_COMMITTED_ONLY' using errcode = 'invalid_transaction_state';
    end if;
    select * into me from onestop.station where login = session_user;
    if not found then
        raise exception 'NOT_ENROLLED' using errcode = 'insufficient_privilege';
    end if;
    return me;
end
$$;

-- Board and kiosk stand where anybody can reach them.
create or replace function onestop.is_public(p_duties text[]) returns boolean language sql immutable as $$
    select p_duties <@ array['board', 'kiosk']
$$;

create or replace function onestop.may_record(p_kind text, p_duties text[]) returns boolean language sql stable as $$
    select coalesce(
        (select k.duties && p_duties from onestop.kind_duty k where k.kind = p_kind),
        not onestop.is_public(p_duties)
    )
$$;

create or replace function onestop.digest_of(e onestop.entry) returns bytea language sql immutable as $$
    select sha256(e.prev || convert_to(concat_ws(E'\n', e.origin, e.seq, e.subject, e.kind, e.version, e.clerk, e.at, e.seen,
        e.addressed, e.sealed, e.body), 'UTF8'))
$$;

-- Limits: names 200 characters, body and private part 256 KB each, `seen` what every program can count up to. A line feed inside a
-- field would let two envelopes share a digest.
create or replace function onestop.well_formed(e onestop.entry, p_private bytea) returns boolean language sql immutable as $$
    select e.seq > 0 and e.version > 0 and e.seen between 0 and 9007199254740992
        and e.origin <> '' and e.subject <> '' and e.kind <> ''
        and greatest(length(e.origin), length(e.subject), length(e.kind), length(e.clerk), length(e.addressed)) <= 200
        and strpos(concat(e.origin, e.subject, e.kind, e.clerk, e.addressed, e.sealed), E'\n') = 0 and strpos(e.body, E'\n') = 0
        and octet_length(e.prev) = 32 and octet_length(e.signature) = 64
        and octet_length(e.body) <= 262144 and coalesce(octet_length(p_private), 0) <= 262144
        and (e.sealed = '' or length(e.sealed) = 64)
        and (p_private is null or e.sealed = encode(sha256(p_private), 'hex'))
        and e.digest = onestop.digest_of(e)
$$;

-- What a station may call.

-- First contact registers the caller's origin and key; a lane goes with the origin. Each call tells the hub the station's clock.
create or replace function onestop_v1.held(p_origin text, p_key bytea, p_at bigint, p_origins text[])
returns table (origin text, seq bigint, digest bytea, forked boolean, lane smallint, office text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set max_parallel_workers_per_gather = 0 set jit = off
as $$
declare
    me onestop.station := onestop.caller();
    now_ms bigint := onestop.clock();
    mine onestop.origin;
    my_lane smallint;
begin
    if p_origin <> '' then
        update onestop.station s set last_seen = now_ms, skew = p_at - now_ms where s.login = me.login;
        if octet_length(p_key) <> 32 or length(p_origin) > 200 or strpos(p_origin, E'\n') > 0
            or not starts_with(p_origin, me.station || '-')
        then
            raise exception 'MALFORMED' using errcode = 'invalid_parameter_value';
        end if;
        insert into onestop.origin as o (origin, login, office, public_key, since)
        values (p_origin, me.login, me.office, p_key, now_ms)
        on conflict on constraint origin_pkey do update
            set login = excluded.login, office = excluded.office, public_key = excluded.public_key, since = excluded.since
            where o.login is null and o.office is null;
        select * into mine from onestop.origin o where o.origin = p_origin;
        if mine.login = me.login and mine.public_key = p_key then
            my_lane := onestop.lane_for(me, p_origin, now_ms);
        end if;
    end if;
    return query
    select o.origin, o.head_seq, o.head_digest,
        o.forked or (o.origin = p_origin and (o.login is distinct from me.login or o.public_key is distinct from p_key)),
        case when o.origin = p_origin then my_lane end, me.office
    from onestop.origin o where o.origin = any(p_origin || p_origins);
end
$$;

-- The lane of the caller's newest origin: the one reserved at enrolment, or, for a second origin, one not used this year.
create or replace function onestop.lane_for(me onestop.station, p_origin text, p_now bigint) returns smallint language plpgsql as $$
declare
    held onestop.lane;
    free smallint;
begin
    select * into held from onestop.lane l where l.login = me.login and l.retired is null;
    if held.origin = p_origin then
        return held.lane;
    end if;
    if not me.wants_lane or exists (select from onestop.lane l where l.login = me.login and l.origin = p_origin) then
        return null;
    end if;
    if held.lane is not null and held.origin is null then
        update onestop.lane l set origin = p_origin where l.login = me.login and l.retired is null;
        return held.lane;
    end if;
    perform from onestop.inbox_head h where h.inbox = me.office for update;
    update onestop.lane l set retired = p_now where l.login = me.login and l.retired is null;
    free := onestop.free_lane(me.office);
    if free is not null then
        insert into onestop.lane (office, lane, login, origin, given) values (me.office, free, me.login, p_origin, p_now);
    end if;
    return free;
end
$$;

-- The calendar year of a moment in office time, which is UTC+7.
create or replace function onestop.office_year(p_at bigint) returns int language sql immutable as $$
    select extract(year from to_timestamp(p_at / 1000.0) at time zone interval '7 hours')::int
$$;

-- A lane nobody has and nobody gave up this calendar year.
create or replace function onestop.lane_is_free(p_office text, p_lane int) returns boolean language sql as $$
    select not exists (
        select from onestop.lane l
        where l.office = p_office and l.lane = p_lane
            and (l.retired is null or onestop.office_year(l.retired) = onestop.office_year(onestop.clock()))
    )
$$;

create or replace function onestop.free_lane(p_office text) returns smallint language sql as $$
    select min(g)::smallint from generate_series(0, 99) g where onestop.lane_is_free(p_office, g)
$$;

create or replace function onestop_v1.send(
    p_origin text[], p_seq bigint[], p_subject text[], p_kind text[], p_version bigint[], p_clerk text[], p_at bigint[],
    p_seen bigint[], p_to text[], p_sealed text[], p_prev bytea[], p_digest bytea[], p_signature bytea[], p_body text[],
    p_private bytea[]
) returns table (ordinal int, outcome text, reason text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set max_parallel_workers_per_gather = 0 set jit = off
as $$
declare
    me onestop.station := onestop.caller();
    now_ms bigint := onestop.clock();
    origins text[] := array(select distinct o.origin collate "C" from unnest(p_origin) o(origin) order by 1);
begin
    if cardinality(p_seq) is distinct from cardinality(p_origin) or cardinality(p_seq) > 10000 then
        raise exception 'MALFORMED' using errcode = 'invalid_parameter_value';
    end if;
    insert into onestop.origin (origin) select o.origin from unnest(origins) o(origin)
    where o.origin <> '' and length(o.origin) <= 200 on conflict do nothing;
    perform from onestop.origin o where o.origin = any(origins) order by o.origin for update;
    if cardinality(origins) = 1 and '' = all(p_to) and onestop.send_plain(me, p_origin, p_seq, p_subject, p_kind, p_version,
        p_clerk, p_at, p_seen, p_sealed, p_prev, p_digest, p_signature, p_body, p_private)
    then
        return;
    end if;
    return query select * from onestop.send_each(me, array(
        select row(s.origin, s.seq, s.digest, s.subject, s.kind, s.version, s.clerk, s.at, s.seen, s.addressed, s.sealed, s.prev,
            s.signature, s.body, now_ms, me.login)::onestop.entry
        from unnest(p_origin, p_seq, p_subject, p_kind, p_version, p_clerk, p_at, p_seen, p_to, p_sealed, p_prev, p_digest,
            p_signature, p_body) with ordinality
            as s(origin, seq, subject, kind, version, clerk, at, seen, addressed, sealed, prev, digest, signature, body, ord)
        order by s.ord), p_private);
end
$$;

-- First one row per inbox the caller reads: its head, and whether the caller's mark is no longer in it (number 1 in place). Then entries.
create or replace function onestop_v1.pull(p_inbox text[], p_position bigint[], p_running bytea[], p_limit int)
returns table (
    inbox text, "position" bigint, running bytea, place bigint, origin text, seq bigint, subject text, kind text, version bigint,
    clerk text, at bigint, seen bigint, addressed text, body text, sealed text, prev bytea, digest bytea, signature bytea,
    private bytea
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set max_parallel_workers_per_gather = 0 set jit = off
as $$
declare
    me onestop.station := onestop.caller();
    no_private boolean := onestop.is_public(me.duties);
    head onestop.inbox_head;
    after bigint;
    mark bytea;
    lost boolean;
    room int := least(greatest(p_limit, 0), 10000);
    taken bigint;
begin
    for head in select h.* from onestop.inbox_head h where h.inbox in ('*', me.office) order by h.inbox loop
        after := coalesce(p_position[array_position(p_inbox, head.inbox)], 0);
        mark := p_running[array_position(p_inbox, head.inbox)];
        lost := after > 0 and not exists (
            select from onestop.inbox i where i.inbox = head.inbox and i.position = after and i.running = mark
        );
        -- What a station has read is known to the hub from where it reads on.
        if head.inbox = me.office and not lost and after <> me.read then
            update onestop.station s set read = after where s.login = me.login;
        end if;
        return query select head.inbox, head.position, head.running, lost::int::bigint, null::text, null::bigint, null::text,
            null::text, null::bigint, null::text, null::bigint, null::bigint, null::text, null::text, null::text, null::bytea,
            null::bytea, null::bytea, null::bytea;
        continue when lost or room = 0 or head.position <= after;
        return query
        select i.inbox, i.position, i.running, i.place, e.origin, e.seq, e.subject, e.kind, e.version, e.clerk, e.at, e.seen,
            e.addressed, e.body, e.sealed, e.prev, e.digest, e.signature, p.content
        from onestop.inbox i
        join onestop.entry e on e.origin = i.origin and e.seq = i.seq and e.digest = i.digest
        left join onestop.private_part p
            on not no_private and p.origin = i.origin and p.seq = i.seq and p.digest = i.digest
        where i.inbox = head.inbox and i.position > after and i.position <= after + room
        order by i.position;
        get diagnostics taken = row_count;
        room := room - taken;
    end loop;
end
$$;

create or replace function onestop_v1.story(p_subject text)
returns table (
    place bigint, origin text, seq bigint, subject text, kind text, version bigint, clerk text, at bigint, seen bigint,
    addressed text, body text, sealed text, prev bytea, digest bytea, signature bytea, private bytea
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set max_parallel_workers_per_gather = 0 set jit = off
as $$
declare
    me onestop.station := onestop.caller();
begin
    return query
    select s.place, e.origin, e.seq, e.subject, e.kind, e.version, e.clerk, e.at, e.seen, e.addressed, e.body, e.sealed, e.prev,
        e.digest, e.signature, p.content
    from onestop.story s
    join onestop.entry e on e.origin = s.origin and e.seq = s.seq and e.digest = s.digest
    left join onestop.private_part p
        on not onestop.is_public(me.duties) and p.origin = s.origin and p.seq = s.seq and p.digest = s.digest
    where s.subject = p_subject
        and exists (select from onestop.visibility v where v.subject = p_subject and v.office in (me.office, '*'))
    order by s.number;
end
$$;

-- Take changed verifiers of the caller's office, answer the present ones. Public stations neither bring nor get any. A change
-- under a clock that runs ahead counts from now: the station takes the hub's moment over, or its word would beat every later one.
create or replace function onestop_v1.verifiers(p_clerk text[], p_login text[], p_verifier text[], p_changed_at bigint[])
returns table (clerk text, login text, verifier text, changed_at bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set max_parallel_workers_per_gather = 0 set jit = off
as $$
declare
    me onestop.station := onestop.caller();
begin
    if onestop.is_public(me.duties) then
        return;
    end if;
    insert into onestop.verifier as v (clerk, office, login, verifier, changed_at)
    select distinct on (s.clerk collate "C") s.clerk, me.office, s.login, s.verifier, least(s.changed_at, onestop.clock())
    from unnest(p_clerk, p_login, p_verifier, p_changed_at) s(clerk, login, verifier, changed_at)
    where length(s.clerk) between 1 and 200 and length(s.login) <= 200 and length(s.verifier) <= 1000
    order by s.clerk collate "C", s.changed_at desc
    on conflict on constraint verifier_pkey do update
        set login = excluded.login, verifier = excluded.verifier, changed_at = excluded.changed_at
        where excluded.changed_at > v.changed_at and (excluded.login, excluded.verifier) <> (v.login, v.verifier);
    return query select v.clerk, v.login, v.verifier, v.changed_at from onestop.verifier v where v.office = me.office
        order by v.clerk;
end
$$;

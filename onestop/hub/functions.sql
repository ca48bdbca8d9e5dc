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

-- Limits: names 200 characters, body and private part 256 KB each.
create or replace function onestop.well_formed(e onestop.entry, p_private bytea) returns boolean language sql immutable as $$
    select e.seq > 0 and e.version > 0 and e.seen >= 0
        and e.origin <> '' and e.subject <> '' and e.kind <> ''
        and greatest(length(e.origin), length(e.subject), length(e.kind), length(e.clerk), length(e.addressed)) <= 200
        and octet_length(e.prev) = 32 and octet_length(e.signature) = 64
        and octet_length(e.body) <= 262144 and coalesce(octet_length(p_private), 0) <= 262144
        and (e.sealed = '' or length(e.sealed) = 64)
        and (p_private is null or e.sealed = encode(sha256(p_private), 'hex'))
        and e.digest = onestop.digest_of(e)
$$;

-- Append to an inbox whose head the caller may already have locked; positions are dense and the running digest covers places.
create or replace function onestop.post(
    p_inbox text, p_origin text[], p_seq bigint[], p_digest bytea[], p_place bigint[]
) returns void language plpgsql as $$
declare
    n int := cardinality(p_digest);
    base bigint;
    running bytea;
    runs bytea[] := '{}';
begin
    select h.position, h.running into base, running from onestop.inbox_head h where h.inbox = p_inbox for update;
    for i in 1 .. n loop
        running := sha256(running || p_digest[i] || int8send(coalesce(p_place[i], 0)));
        runs[i] := running;
    end loop;
    insert into onestop.inbox (inbox, position, place, origin, seq, digest, running)
    select p_inbox, base + s.ord, s.place, s.origin, s.seq, s.digest, s.running
    from unnest(p_place, p_origin, p_seq, p_digest, runs) with ordinality as s(place, origin, seq, digest, running, ord);
    update onestop.inbox_head h set position = base + n, running = runs[n] where h.inbox = p_inbox;
end
$$;

-- Open a subject to an office: its whole story first.
create or replace function onestop.open_to(p_subject text, p_inbox text) returns void language plpgsql as $$
declare
    o text[]; s bigint[]; d bytea[]; p bigint[];
begin
    insert into onestop.visibility (subject, office) values (p_subject, p_inbox);
    select array_agg(t.origin order by t.number), array_agg(t.seq order by t.number), array_agg(t.digest order by t.number),
        array_agg(t.place order by t.number)
    into o, s, d, p from onestop.story t where t.subject = p_subject;
    perform onestop.post(p_inbox, o, s, d, p);
end
$$;

-- Whose subject is it? The office of its first entry.
create or replace function onestop.owner_of(p_subject text) returns text language sql stable as $$
    select o.office from onestop.story s join onestop.origin o on o.origin = s.origin
    where s.subject = p_subject and s.number = 1
$$;

-- May this entry be passed on? Empty when it may, else the reason why not. The subject is locked.
create or replace function onestop.objection(e onestop.entry) returns text language plpgsql as $$
declare
    home text;
    rights text[];
    seen_by text[];
begin
    select o.office, case when o.login is null then array['operate'] else coalesce(st.duties, '{}') end into home, rights
    from onestop.origin o left join onestop.station st on st.login = o.login where o.origin = e.origin;
    select coalesce(array_agg(v.office), '{}') into seen_by from onestop.visibility v where v.subject = e.subject;
    return case
        when home is null then 'ORIGIN_UNKNOWN'
        when not onestop.may_record(e.kind, rights) then 'NO_DUTY'
        when not 'operate' = any(rights) and (
            e.addressed = '*' or '*' = any(seen_by) and home is distinct from onestop.owner_of(e.subject)
        ) then 'PROVINCE_ONLY'
        when seen_by <> '{}' and not '*' = any(seen_by) and not home = any(seen_by) then 'NOT_SEEN'
        when e.addressed <> '' and not exists (select from onestop.inbox_head h where h.inbox = e.addressed) then 'OFFICE_UNKNOWN'
        else ''
    end;
end
$$;

-- Pass an entry on: into its story, and to everyone who sees the subject. Subject and inboxes are locked.
create or replace function onestop.pass_on(e onestop.entry) returns void language plpgsql as $$
declare
    n bigint;
    given bigint;
    seen_by text[];
    office text;
begin
    update onestop.subject s set number = s.number + 1 where s.subject = e.subject returning s.number into n;
    select case when h.gives_places then n end into given from onestop.hub h;
    insert into onestop.story (subject, number, place, origin, seq, digest) values (e.subject, n, given, e.origin, e.seq, e.digest);
    seen_by := array(select v.office from onestop.visibility v where v.subject = e.subject order by v.office);
    if seen_by = '{}' and e.addressed <> '*' then
        select array[o.office] into seen_by from onestop.origin o where o.origin = e.origin;
        insert into onestop.visibility (subject, office) values (e.subject, seen_by[1]);
    end if;
    foreach office in array seen_by loop
        perform onestop.post(office, array[e.origin], array[e.seq], array[e.digest], array[given]);
    end loop;
    if e.addressed <> '' and not e.addressed = any(seen_by) then
        perform onestop.open_to(e.subject, e.addressed);
    end if;
end
$$;

-- Lock, sorted, every inbox that entries about these subjects could reach.
create or replace function onestop.lock_inboxes(p_subjects text[], p_origins text[], p_addressed text[]) returns void
language plpgsql as $$
begin
    perform from onestop.inbox_head h
    where h.inbox = any(array(
        select v.office from onestop.visibility v where v.subject = any(p_subjects)
        union select o.office from onestop.origin o where o.origin = any(p_origins)
        union select unnest(p_addressed)
        union select o.office from onestop.withheld w join onestop.origin o on o.origin = w.origin
              where w.subject = any(p_subjects)
        union select e.addressed from onestop.withheld w
              join onestop.entry e on e.origin = w.origin and e.seq = w.seq and e.digest = w.digest
              where w.subject = any(p_subjects)
    )) order by h.inbox for update;
end
$$;

create or replace function onestop.lock_subjects(p_subjects text[]) returns void language plpgsql as $$
begin
    insert into onestop.subject (subject)
    select s.subject from unnest(p_subjects) s(subject) order by s.subject collate "C" on conflict do nothing;
    perform from onestop.subject s where s.subject = any(p_subjects) order by s.subject for update;
end
$$;

-- Judge what was withheld about these subjects again, in the order it came, until nothing more may pass. All is locked.
create or replace function onestop.judge_again(p_subjects text[]) returns bigint language plpgsql as $$
declare
    e onestop.entry;
    held record;
    found_reason text;
    passed bigint := 0;
    before bigint := -1;
begin
    while passed <> before loop
        before := passed;
        for held in select w.* from onestop.withheld w
            where w.subject = any(p_subjects) and w.reason not in ('UNCHECKED', 'FORGED') order by w.turn
        loop
            select x.* into e from onestop.entry x where x.origin = held.origin and x.seq = held.seq and x.digest = held.digest;
            found_reason := onestop.objection(e);
            continue when found_reason = held.reason;
            delete from onestop.withheld w where w.origin = e.origin and w.seq = e.seq and w.digest = e.digest;
            if found_reason = '' then
                perform onestop.pass_on(e);
                passed := passed + 1;
            else
                insert into onestop.withheld (origin, seq, digest, subject, reason)
                values (e.origin, e.seq, e.digest, e.subject, found_reason);
            end if;
        end loop;
    end loop;
    return passed;
end
$$;

-- Keep one entry if it is well formed and its chain is held. A carried one may leave a gap; its signature is not yet checked.
create or replace function onestop.keep(e onestop.entry, p_private bytea, p_own boolean) returns text language plpgsql as $$
declare
    head onestop.origin;
    twin boolean;
begin
    if not coalesce(onestop.well_formed(e, p_private), false) then
        return 'refused';
    end if;
    select * into head from onestop.origin o where o.origin = e.origin;
    if exists (select from onestop.entry x where x.origin = e.origin and x.seq = e.seq and x.digest = e.digest) then
        perform onestop.advance(head, e) where p_own;
        -- What others carried here is now brought by its own station: no signature needs to be waited for.
        delete from onestop.withheld w
        where p_own and w.reason = 'UNCHECKED' and w.origin = e.origin and w.seq = e.seq and w.digest = e.digest;
        return case when found then '' else 'known' end;
    end if;
    if p_own and not (e.seq = 1 and e.prev = decode(repeat('00', 32), 'hex')) and not exists (
        select from onestop.entry x where x.origin = e.origin and x.seq = e.seq - 1 and x.digest = e.prev
    ) then
        return 'gap';
    end if;
    twin := exists (select from onestop.entry x where x.origin = e.origin and x.seq = e.seq);
    insert into onestop.entry select (e).*;
    if p_private is not null then
        insert into onestop.private_part values (e.origin, e.seq, e.digest, p_private);
    end if;
    if twin then
        insert into onestop.alarm values ('FORK', e.origin, e.seq, e.arrived) on conflict do nothing;
        update onestop.origin o set forked = true where o.origin = e.origin;
    end if;
    -- A head is what the origin's own station brought: it must still bring what others carried.
    perform onestop.advance(head, e) where p_own;
    return '';
end
$$;

create or replace function onestop.advance(p_head onestop.origin, e onestop.entry) returns void language plpgsql as $$
begin
    if e.seq = p_head.head_seq + 1 and e.prev = p_head.head_digest then
        update onestop.origin o set head_seq = e.seq, head_digest = e.digest where o.origin = e.origin;
    end if;
end
$$;

-- The usual batch: one origin of the caller's own, the next entries of its chain, no new office, nothing withheld. One pass for
-- check and insert. False (and nothing done) when the batch is not of this kind.
create or replace function onestop.send_plain(
    me onestop.station, p_origin text[], p_seq bigint[], p_subject text[], p_kind text[], p_version bigint[], p_clerk text[],
    p_at bigint[], p_seen bigint[], p_sealed text[], p_prev bytea[], p_digest bytea[], p_signature bytea[],
    p_body text[], p_private bytea[]
) returns boolean language plpgsql as $$
declare
    n int := cardinality(p_seq);
    home text := me.office;
    head onestop.origin;
    subjects text[];
    places bigint[];
    mine text[]; others text[];
    seeing text;
    done bigint;
    now_ms bigint := onestop.clock();
    gives boolean;
begin
    select * into head from onestop.origin o where o.origin = p_origin[1];
    if head.login is distinct from me.login or p_seq[1] <> head.head_seq + 1 or p_prev[1] <> head.head_digest then
        return false;
    end if;
    -- Entries that others carried here ahead of their chain may be forks or repeats.
    if exists (select from onestop.entry x where x.origin = head.origin and x.seq > head.head_seq) then
        return false;
    end if;
    if exists (
        select from (select distinct k.kind from unnest(p_kind) k(kind)) d
        left join onestop.kind_duty k on k.kind = d.kind
        where not coalesce(k.duties && me.duties, not me.duties <@ array['board', 'kiosk'])
    ) then
        return false;
    end if;

    insert into onestop.entry
    select s.origin, s.seq, s.digest, s.subject, s.kind, s.version, s.clerk, s.at, s.seen, '', s.sealed, s.prev, s.signature,
        s.body, now_ms, me.login
    from unnest(p_origin, p_seq, p_subject, p_kind, p_version, p_clerk, p_at, p_seen, p_sealed, p_prev,
        array_prepend(head.head_digest, p_digest[:n - 1]), p_digest, p_signature, p_body, p_private) with ordinality
        as s(origin, seq, subject, kind, version, clerk, at, seen, sealed, prev, before, digest, signature, body, private, ord)
    where s.origin = head.origin and s.seq = head.head_seq + s.ord and s.prev = s.before
        and s.version > 0 and s.seen >= 0 and s.subject <> '' and s.kind <> ''
        and length(s.subject) <= 200 and length(s.kind) <= 200 and length(s.clerk) <= 200
        and octet_length(s.signature) = 64 and octet_length(s.body) <= 262144
        and case when s.private is null then s.sealed = '' or length(s.sealed) = 64
            else octet_length(s.private) <= 262144 and s.sealed = encode(sha256(s.private), 'hex') end
        and s.digest = sha256(s.prev || convert_to(concat_ws(E'\n', s.origin, s.seq, s.subject, s.kind, s.version, s.clerk, s.at,
            s.seen, '', s.sealed, s.body), 'UTF8'));
    get diagnostics done = row_count;
    if done <> n then
        raise sqlstate 'OS001';
    end if;
    insert into onestop.private_part
    select s.origin, s.seq, s.digest, s.private from unnest(p_origin, p_seq, p_digest, p_private) s(origin, seq, digest, private)
    where s.private is not null;
    update onestop.origin o set head_seq = p_seq[n], head_digest = p_digest[n] where o.origin = head.origin;

    -- One statement locks the subjects, in their order, and gives their numbers.
    insert into onestop.subject (subject, number)
    select s.subject, count(*) from unnest(p_subject) s(subject) group by s.subject order by s.subject collate "C"
    on conflict (subject) do update set number = onestop.subject.number + excluded.number;
    subjects := array(select distinct s.subject from unnest(p_subject) s(subject));
    if exists (select from onestop.withheld w where w.subject = any(subjects)) then
        raise sqlstate 'OS001';
    end if;

    -- Only now, under the locks, who sees what.
    mine := array(select v.subject from onestop.visibility v where v.subject = any(subjects) and v.office = home);
    others := array(select distinct v.office from onestop.visibility v where v.subject = any(subjects) and v.office <> home);
    if others <> '{}' and exists (
        select from onestop.visibility v where v.subject = any(subjects) and (v.office = '*' or not v.subject = any(mine))
    ) then
        raise sqlstate 'OS001';
    end if;
    if cardinality(mine) < cardinality(subjects) then
        insert into onestop.visibility (subject, office)
        select s.subject, home from unnest(subjects) s(subject) on conflict do nothing;
    end if;

    select h.gives_places into gives from onestop.hub h;
    places := array(
        select j.number + 1 - row_number() over (partition by s.subject order by s.ord desc)
        from unnest(p_subject) with ordinality as s(subject, ord) join onestop.subject j on j.subject = s.subject
        order by s.ord
    );
    insert into onestop.story (subject, number, place, origin, seq, digest)
    select s.subject, s.number, case when gives then s.number end, s.origin, s.seq, s.digest
    from unnest(p_subject, places, p_origin, p_seq, p_digest) s(subject, number, origin, seq, digest);
    if not gives then
        places := array_fill(null::bigint, array[n]);
    end if;
    for seeing in select x.office from unnest(others || home) x(office) order by x.office collate "C" loop
        if seeing = home then
            perform onestop.post(home, p_origin, p_seq, p_digest, places);
        else
            perform onestop.post(seeing, array_agg(s.origin order by s.ord), array_agg(s.seq order by s.ord),
                array_agg(s.digest order by s.ord), array_agg(s.place order by s.ord))
            from unnest(p_subject, p_origin, p_seq, p_digest, places) with ordinality as s(subject, origin, seq, digest, place, ord)
            join onestop.visibility v on v.subject = s.subject and v.office = seeing;
        end if;
    end loop;
    return true;
exception
    when sqlstate 'OS001' or unique_violation then
        return false;
end
$$;

-- Any other batch, entry by entry: keep what can be kept, lock what it concerns, judge it, then judge again what was withheld.
create or replace function onestop.send_each(me onestop.station, p_entries onestop.entry[], p_private bytea[])
returns table (ordinal int, outcome text, reason text) language plpgsql as $$
declare
    n int := cardinality(p_entries);
    e onestop.entry;
    results text[] := array_fill(''::text, array[n]);
    reasons text[] := array_fill(''::text, array[n]);
    subjects text[]; origins text[]; addressed text[];
begin
    for i in 1 .. n loop
        e := p_entries[i];
        results[i] := onestop.keep(e, p_private[i],
            exists (select from onestop.origin o where o.origin = e.origin and o.login = me.login));
    end loop;
    select array_agg(distinct x.subject), array_agg(distinct x.origin), array_agg(distinct x.addressed)
    into subjects, origins, addressed
    from unnest(p_entries) with ordinality as x where results[x.ordinality] in ('', 'known');
    if subjects is not null then
        perform onestop.lock_subjects(subjects);
        perform onestop.lock_inboxes(subjects, origins, addressed);
        for i in 1 .. n loop
            continue when results[i] <> '';
            e := p_entries[i];
            if exists (select from onestop.origin o where o.origin = e.origin and o.login = me.login) then
                reasons[i] := onestop.objection(e);
            else
                reasons[i] := 'UNCHECKED';
            end if;
            if reasons[i] = '' then
                perform onestop.pass_on(e);
            else
                insert into onestop.withheld (origin, seq, digest, subject, reason)
                values (e.origin, e.seq, e.digest, e.subject, reasons[i]);
            end if;
        end loop;
        perform onestop.judge_again(subjects);
    end if;
    return query
    select x.ordinality::int,
        case when results[x.ordinality] in ('', 'known') and w.reason is not null then 'withheld'
            when results[x.ordinality] = '' then 'placed' else results[x.ordinality] end,
        case when results[x.ordinality] <> 'refused' then coalesce(w.reason, '')
            when octet_length(x.body) > 262144 or octet_length(p_private[x.ordinality]) > 262144 then 'TOO_LARGE'
            else 'MALFORMED' end
    from unnest(p_entries) with ordinality as x
    left join onestop.withheld w on w.origin = x.origin and w.seq = x.seq and w.digest = x.digest
    order by x.ordinality;
end
$$;

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
        if octet_length(p_key) <> 32 or length(p_origin) > 200 or not starts_with(p_origin, me.station || '-') then
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

-- A lane nobody has and nobody gave up this calendar year (office time is UTC+7).
create or replace function onestop.lane_is_free(p_office text, p_lane int) returns boolean language sql as $$
    select not exists (
        select from onestop.lane l
        where l.office = p_office and l.lane = p_lane and (l.retired is null or to_timestamp(l.retired / 1000.0)
            >= date_trunc('year', clock_timestamp() at time zone interval '7 hours') at time zone interval '7 hours')
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

-- Take changed verifiers of the caller's office, answer the present ones. Public stations neither bring nor get any.
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
    select distinct on (s.clerk collate "C") s.clerk, me.office, s.login, s.verifier, s.changed_at
    from unnest(p_clerk, p_login, p_verifier, p_changed_at) s(clerk, login, verifier, changed_at)
    where length(s.clerk) between 1 and 200 and length(s.login) <= 200 and length(s.verifier) <= 1000
        and s.changed_at <= onestop.clock() + 86400000
    order by s.clerk collate "C", s.changed_at desc
    on conflict on constraint verifier_pkey do update
        set login = excluded.login, verifier = excluded.verifier, changed_at = excluded.changed_at
        where excluded.changed_at > v.changed_at;
    return query select v.clerk, v.login, v.verifier, v.changed_at from onestop.verifier v where v.office = me.office
        order by v.clerk;
end
$$;

-- For the keeper and the hub's administrator only: judge all that is withheld again, after rights, offices or checks changed.
create or replace function onestop.judge_all() returns bigint language plpgsql as $$
declare
    subjects text[] := array(select distinct w.subject from onestop.withheld w where w.reason not in ('UNCHECKED', 'FORGED'));
begin
    perform onestop.lock_subjects(subjects);
    perform onestop.lock_inboxes(subjects, '{}', '{}');
    return onestop.judge_again(subjects);
end
$$;

-- For the hub's administrator only: take the province's own entries, which need no station's rights.
create or replace function onestop.publish(
    p_origin text[], p_seq bigint[], p_subject text[], p_kind text[], p_version bigint[], p_clerk text[], p_at bigint[],
    p_seen bigint[], p_to text[], p_sealed text[], p_prev bytea[], p_digest bytea[], p_signature bytea[], p_body text[],
    p_private bytea[]
) returns bigint language plpgsql as $$
declare
    e onestop.entry;
    kept text;
    passed bigint := 0;
    now_ms bigint := onestop.clock();
begin
    perform from onestop.origin o where o.origin = any(p_origin) order by o.origin for update;
    perform onestop.lock_subjects(array(select distinct s.subject from unnest(p_subject) s(subject)));
    perform onestop.lock_inboxes(p_subject, p_origin, p_to);
    for i in 1 .. cardinality(p_seq) loop
        e := row(p_origin[i], p_seq[i], p_digest[i], p_subject[i], p_kind[i], p_version[i], p_clerk[i], p_at[i], p_seen[i],
            p_to[i], p_sealed[i], p_prev[i], p_signature[i], p_body[i], now_ms, session_user);
        kept := onestop.keep(e, p_private[i], true);
        continue when kept = 'known';
        if kept <> '' then
            raise exception 'CHAIN_BROKEN' using errcode = 'invalid_parameter_value';
        end if;
        perform onestop.pass_on(e);
        passed := passed + 1;
    end loop;
    return passed;
end
$$;

-- For the keeper only: an entry that others carried was checked against its station's key.
create or replace function onestop.checked(p_origin text, p_seq bigint, p_digest bytea, p_genuine boolean) returns void
language plpgsql as $$
declare
    e onestop.entry;
    why text;
begin
    perform from onestop.origin o where o.origin = p_origin for update;
    select * into e from onestop.entry x where x.origin = p_origin and x.seq = p_seq and x.digest = p_digest;
    perform onestop.lock_subjects(array[e.subject]);
    perform onestop.lock_inboxes(array[e.subject], array[e.origin], array[e.addressed]);
    delete from onestop.withheld w
    where w.origin = p_origin and w.seq = p_seq and w.digest = p_digest and w.reason = 'UNCHECKED';
    if not found then
        return;
    end if;
    why := case when p_genuine then onestop.objection(e) else 'FORGED' end;
    if why = '' then
        perform onestop.pass_on(e);
    else
        insert into onestop.withheld (origin, seq, digest, subject, reason)
        values (e.origin, e.seq, e.digest, e.subject, why);
    end if;
    if not p_genuine then
        insert into onestop.alarm values ('SIGNATURE', p_origin, p_seq, onestop.clock()) on conflict do nothing;
    end if;
end
$$;

do $$
declare
    made regprocedure;
begin
    for made in select p.oid::regprocedure from pg_catalog.pg_proc p
        where p.pronamespace in ('onestop'::regnamespace, 'onestop_v1'::regnamespace)
    loop
        execute format('revoke all on function %s from public', made);
        execute format('alter function %s owner to onestop_functions', made);
    end loop;
end
$$;
revoke create on schema onestop, onestop_v1 from onestop_functions;
grant execute on function onestop_v1.held, onestop_v1.send, onestop_v1.pull, onestop_v1.story, onestop_v1.verifiers
    to onestop_station;

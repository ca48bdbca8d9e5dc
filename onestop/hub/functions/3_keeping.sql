-- Keeping what was sent: one set-based pass for the usual batch, entry by entry for anything else.

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
        return case when p_own and exists (
            select from onestop.withheld w
            where w.reason = 'UNCHECKED' and w.origin = e.origin and w.seq = e.seq and w.digest = e.digest
        ) then '' else 'known' end;
    end if;
    if p_own and not (e.seq = 1 and e.prev = decode(repeat('00', 32), 'hex')) and not exists (
        select from onestop.entry x where x.origin = e.origin and x.seq = e.seq - 1 and x.digest = e.prev
    ) then
        return 'gap';
    end if;
    twin := exists (select from onestop.entry x where x.origin = e.origin and x.seq = e.seq);
    insert into onestop.entry select (e).*;
    if p_private is not null and not exists (select from onestop.erased x where x.subject = e.subject) then
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
    -- An erasure is looked at more closely; what others carried here ahead of its chain may be forks or repeats.
    if 'Erased' = any(p_kind) or exists (select from onestop.entry x where x.origin = head.origin and x.seq > head.head_seq) then
        return false;
    end if;
    -- As onestop.may_record, which the planner cannot inline: called here it cost nearly a tenth of the entries a second.
    if exists (
        select from (select distinct k.kind from unnest(p_kind) k(kind)) d
        left join onestop.kind_duty k on k.kind = d.kind
        where not coalesce(k.duties && me.duties, not onestop.is_public(me.duties))
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
        and s.version > 0 and s.seen between 0 and 9007199254740992 and s.subject <> '' and s.kind <> ''
        and strpos(concat(s.origin, s.subject, s.kind, s.clerk, s.sealed), E'\n') = 0 and strpos(s.body, E'\n') = 0
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
    if exists (select from onestop.withheld w where w.subject = any(subjects))
        or exists (select from onestop.erased x where x.subject = any(subjects))
    then
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
            if not exists (select from onestop.origin o where o.origin = e.origin and o.login = me.login) then
                reasons[i] := 'UNCHECKED';
            elsif exists (select from onestop.withheld w where w.subject = e.subject) then
                reasons[i] := 'BEHIND';
            else
                reasons[i] := onestop.objection(e);
            end if;
            if reasons[i] = '' then
                perform onestop.pass_on(e);
            else
                insert into onestop.withheld (origin, seq, digest, subject, reason)
                values (e.origin, e.seq, e.digest, e.subject, reasons[i])
                on conflict on constraint withheld_pkey do update set reason = excluded.reason;
            end if;
        end loop;
        perform onestop.judge_again(subjects);
        -- An erasure may have been placed between keeping a part and locking its subject.
        perform onestop.forget(subjects);
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

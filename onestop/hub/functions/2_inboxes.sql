-- Stories, inboxes and who sees what; what is withheld is judged here.

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

-- May this entry be passed on? Empty when it may, else the reason why not. The subject is locked. A subject with a colon is the
-- catalogue's: an office speaks of clerks and hours to itself alone, or it could lock the clerks of another.
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
            or strpos(e.subject, ':') > 0 and e.addressed not in ('', home)
        ) then 'PROVINCE_ONLY'
        when seen_by <> '{}' and not '*' = any(seen_by) and not home = any(seen_by) then 'NOT_SEEN'
        when e.addressed <> '' and not exists (select from onestop.inbox_head h where h.inbox = e.addressed) then 'OFFICE_UNKNOWN'
        when e.kind = 'Erased' and home is distinct from onestop.owner_of(e.subject) then 'NOT_OWNER'
        when e.kind = 'Erased' and not onestop.has_ended(e.subject) then 'NOT_ENDED'
        else ''
    end;
end
$$;

-- Has anybody recorded an end of this dossier? Bodies are not read here: whether it fits, every station judges for itself.
create or replace function onestop.has_ended(p_subject text) returns boolean language sql stable as $$
    select exists (
        select from onestop.story s join onestop.entry e on e.origin = s.origin and e.seq = s.seq and e.digest = s.digest
        where s.subject = p_subject and e.kind in ('HandedOver', 'Cancelled')
    )
$$;

-- Delete every private part of those of these subjects that are erased, withheld ones too. The subjects are locked.
create or replace function onestop.forget(p_subjects text[]) returns void language sql as $$
    delete from onestop.private_part p using (
        select s.origin, s.seq, s.digest from onestop.story s join onestop.erased x on x.subject = s.subject
        where s.subject = any(p_subjects)
        union all
        select w.origin, w.seq, w.digest from onestop.withheld w join onestop.erased x on x.subject = w.subject
        where w.subject = any(p_subjects)
    ) gone
    where p.origin = gone.origin and p.seq = gone.seq and p.digest = gone.digest
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
    -- With its place an erasure is confirmed: from here on nobody is given a private part.
    if e.kind = 'Erased' and given is not null then
        insert into onestop.erased values (e.subject) on conflict do nothing;
        perform onestop.forget(array[e.subject]);
    end if;
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

-- Does this turn come after an entry whose signature is still to be checked? Passed on first, it would take the place of the one that
-- others carry back to a restored hub. Nobody is waited for longer than a week: some stations never come again.
create or replace function onestop.is_behind(p_subject text, p_turn bigint) returns boolean language sql stable as $$
    select exists (
        select from onestop.withheld w join onestop.entry e on e.origin = w.origin and e.seq = w.seq and e.digest = w.digest
        where w.subject = p_subject and w.turn < p_turn and w.reason = 'UNCHECKED'
            and e.arrived > onestop.clock() - 7 * 86400000::bigint
    )
$$;

-- Judge what was withheld about these subjects again, in the order it came, until nothing more may pass. An entry keeps its turn
-- whatever it waits for; whoever is let in by one that passed comes before those that came later. All is locked.
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
            if found_reason = '' and onestop.is_behind(e.subject, held.turn) then
                found_reason := 'BEHIND';
            end if;
            continue when found_reason = held.reason;
            if found_reason <> '' then
                update onestop.withheld w set reason = found_reason
                where w.origin = e.origin and w.seq = e.seq and w.digest = e.digest;
                continue;
            end if;
            delete from onestop.withheld w where w.origin = e.origin and w.seq = e.seq and w.digest = e.digest;
            perform onestop.pass_on(e);
            passed := passed + 1;
            exit when e.addressed <> '';
        end loop;
    end loop;
    return passed;
end
$$;

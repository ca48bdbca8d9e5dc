-- What only the keeper and the administrator call.

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
begin
    perform from onestop.origin o where o.origin = p_origin for update;
    select * into e from onestop.entry x where x.origin = p_origin and x.seq = p_seq and x.digest = p_digest;
    perform onestop.lock_subjects(array[e.subject]);
    perform onestop.lock_inboxes(array[e.subject], array[e.origin], array[e.addressed]);
    update onestop.withheld w set reason = case when p_genuine then 'BEHIND' else 'FORGED' end
    where w.origin = p_origin and w.seq = p_seq and w.digest = p_digest and w.reason = 'UNCHECKED';
    if not found then
        return;
    end if;
    perform onestop.judge_again(array[e.subject]);
    if not p_genuine then
        insert into onestop.alarm values ('SIGNATURE', p_origin, p_seq, onestop.clock()) on conflict do nothing;
    end if;
end
$$;

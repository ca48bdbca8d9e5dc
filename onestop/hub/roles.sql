-- Three roles without a login: who owns the tables, whose rights the functions have, what every station is a member of.
do $$
declare
    name text;
begin
    foreach name in array array['onestop_owner', 'onestop_functions', 'onestop_station'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I nologin', name);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to onestop_station', current_database());
end
$$;
revoke all on schema public from public;
create schema if not exists onestop;

-- Large objects ask no one's leave: the functions that make or read them are taken away from everybody.
do $$
declare
    made regprocedure;
begin
    for made in
        select p.oid::regprocedure from pg_catalog.pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|lowrite$|loread$)'
    loop
        execute format('revoke all on function %s from public', made);
    end loop;
end
$$;

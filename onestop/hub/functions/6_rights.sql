-- Nobody runs anything but what stations were given.

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

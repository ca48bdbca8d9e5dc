-- Whose private parts are gone for good: none is kept again, whoever brings it.
create table onestop.erased (
    subject text collate "C" primary key
);
alter table onestop.erased owner to onestop_owner;
alter table onestop.erased enable row level security;
alter table onestop.erased force row level security;
create policy functions on onestop.erased to onestop_functions using (true) with check (true);
grant select, insert on onestop.erased to onestop_functions;
grant delete on onestop.private_part to onestop_functions;

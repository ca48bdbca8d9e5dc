-- Tables belong to onestop_owner, who sees no row (row security is forced); functions belong to onestop_functions, who may do
-- to each table what is granted below and nothing else. No station is granted anything on a table.

alter schema onestop owner to onestop_owner;
grant usage on schema onestop to onestop_functions;

-- One row: does this hub give places? A hub with an upstream gives none.
create table onestop.hub (
    one boolean primary key default true check (one),
    gives_places boolean not null default true
);
insert into onestop.hub default values;

-- Every office is an inbox; '*' is the province's, which every station reads.
create table onestop.inbox_head (
    inbox text collate "C" primary key,
    position bigint not null default 0,
    running bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 50);

insert into onestop.inbox_head (inbox) values ('*');

create table onestop.station (
    login text collate "C" primary key,
    office text collate "C" not null,
    station text collate "C" not null,
    duties text[] not null,
    wants_lane boolean not null,
    last_seen bigint,
    skew bigint,
    read bigint not null default 0
) with (fillfactor = 50);

-- The head is the last entry of the unbroken chain. login is empty for origins met only through others, and for the province's own.
create table onestop.origin (
    origin text collate "C" primary key,
    login text collate "C",
    office text collate "C",
    public_key bytea,
    since bigint,
    head_seq bigint not null default 0,
    head_digest bytea not null default decode(repeat('00', 32), 'hex'),
    forked boolean not null default false
) with (fillfactor = 50);
create index origin_login on onestop.origin (login);

-- A retired lane is not given again in the calendar year it was retired in.
create table onestop.lane (
    office text collate "C" not null,
    lane smallint not null check (lane between 0 and 99),
    login text collate "C" not null,
    origin text collate "C",
    given bigint not null,
    retired bigint
);
create unique index lane_in_use on onestop.lane (office, lane) where retired is null;
create unique index lane_of_station on onestop.lane (login) where retired is null;

-- A kind named here needs one of its duties; any other kind needs a station that is no public one.
create table onestop.kind_duty (
    kind text collate "C" primary key,
    duties text[] not null
);

create table onestop.entry (
    origin text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    subject text collate "C" not null,
    kind text collate "C" not null,
    version bigint not null,
    clerk text collate "C" not null,
    at bigint not null,
    seen bigint not null,
    addressed text collate "C" not null,
    sealed text collate "C" not null,
    prev bytea not null,
    signature bytea not null,
    body text collate "C" not null,
    arrived bigint not null,
    carrier text collate "C" not null,
    primary key (origin, seq, digest)
);
alter table onestop.entry alter column body set storage main;

create table onestop.private_part (
    origin text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    content bytea not null,
    primary key (origin, seq, digest)
);

-- The row whose lock orders a subject; number is how many entries its story has.
create table onestop.subject (
    subject text collate "C" primary key,
    number bigint not null default 0
) with (fillfactor = 70);

create table onestop.visibility (
    subject text collate "C" not null,
    office text collate "C" not null,
    primary key (subject, office)
);

create table onestop.story (
    subject text collate "C" not null,
    number bigint not null,
    place bigint,
    origin text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    primary key (subject, number)
);

create table onestop.inbox (
    inbox text collate "C" not null,
    position bigint not null,
    place bigint,
    origin text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    running bytea not null,
    primary key (inbox, position)
);

create table onestop.withheld (
    origin text collate "C" not null,
    seq bigint not null,
    digest bytea not null,
    subject text collate "C" not null,
    reason text collate "C" not null,
    turn bigint generated always as identity,
    primary key (origin, seq, digest)
);
create index withheld_subject on onestop.withheld (subject);

create table onestop.alarm (
    kind text collate "C" not null,
    origin text collate "C" not null,
    seq bigint not null,
    raised bigint not null,
    primary key (kind, origin, seq)
);

create table onestop.verifier (
    office text collate "C" not null,
    clerk text collate "C" not null,
    login text collate "C" not null,
    verifier text not null,
    changed_at bigint not null,
    primary key (office, clerk)
);

-- What the keeper folds for the public and for the national system: no person stands in it.
create table onestop.public_dossier (
    subject text collate "C" primary key,
    code text collate "C" not null,
    office text collate "C" not null,
    procedure text collate "C" not null,
    department text collate "C" not null,
    status smallint not null,
    received timestamptz not null,
    due timestamptz,
    ended timestamptz,
    entries bigint not null
);
create index public_dossier_code on onestop.public_dossier (code);

create table onestop.keeper_mark (
    inbox text collate "C" primary key,
    position bigint not null
);

do $$
declare
    name text;
begin
    for name in select tablename from pg_catalog.pg_tables where schemaname = 'onestop' and tablename <> 'schema_version' loop
        execute format('alter table onestop.%I owner to onestop_owner', name);
        execute format('alter table onestop.%I enable row level security', name);
        execute format('alter table onestop.%I force row level security', name);
        execute format('create policy functions on onestop.%I to onestop_functions using (true) with check (true)', name);
    end loop;
end
$$;

grant select on onestop.hub, onestop.kind_duty, onestop.station to onestop_functions;
grant update (last_seen, skew, read) on onestop.station to onestop_functions;
grant select, insert on onestop.entry, onestop.private_part, onestop.inbox, onestop.visibility, onestop.alarm to onestop_functions;
grant select, insert, update on onestop.origin, onestop.lane, onestop.subject, onestop.inbox_head, onestop.verifier
    to onestop_functions;
grant select, insert, update (place) on onestop.story to onestop_functions;
grant select, insert, delete on onestop.withheld to onestop_functions;

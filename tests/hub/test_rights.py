"""A station's login may call five functions, and nothing else."""

import psycopg
import pytest
from msgspec.structs import replace
from psycopg import errors

from onestop.sync.hub import Away, Hello, HubAway
from onestop.sync.postgres_hub import PostgresHub
from tests.hub.chains import Chain
from tests.hub.province import Province
from tests.waiting import until

FORBIDDEN = (
    "select * from onestop.entry",
    "select * from onestop.private_part",
    "select * from onestop.verifier",
    "select * from onestop.public_dossier",
    "insert into onestop.inbox_head (inbox) values ('X')",
    "update onestop.entry set body = ''",
    "delete from onestop.withheld",
    "truncate onestop.inbox",
    "create temp table t (x int)",
    "create table public.t (x int)",
    "create table onestop_v1.t (x int)",
    "create schema s",
    "select lo_create(0)",
    "select lo_from_bytea(0, '')",
    "select onestop.judge_all()",
    "select onestop.clock()",
    "set role onestop_functions",
    "set role onestop_owner",
    "select pg_read_file('/etc/passwd')",
    "copy (select 1) to program 'true'",
)


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_everything_but_the_functions_is_refused(province: Province, statement: str) -> None:
    caller = province.caller("Q1")
    conninfo = caller.enrolment.conninfo()

    with (
        psycopg.connect(conninfo, autocommit=True) as connection,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


def test_no_isolation_but_read_committed(province: Province) -> None:
    caller = province.caller("Q1")

    with psycopg.connect(caller.enrolment.conninfo()) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with pytest.raises(errors.InvalidTransactionState):
            connection.execute("select * from onestop_v1.pull('{}', '{}', '{}', 1)")


def test_another_stations_origin_cannot_be_taken(province: Province) -> None:
    here, other = province.caller("Q1"), province.caller("Q1", office="B")

    answer = other.hub.held(
        Hello(origin=here.chain.origin, key=other.chain.key.public, at=0), []
    ).heads[here.chain.origin]
    foreign = other.hub.send([here.chain.add("d1")])

    assert answer.forked
    assert [verdict.reason for verdict in foreign] == ["UNCHECKED"]
    assert not here.hub.held(here.hello(), []).heads[here.chain.origin].forked


def test_tables_and_functions_belong_to_roles_nobody_can_sign_in_as(province: Province) -> None:
    owners = province.rows(
        "select distinct r.rolname, r.rolcanlogin, r.rolsuper from pg_class c"
        " join pg_roles r on r.oid = c.relowner where c.relnamespace = 'onestop'::regnamespace"
        " and c.relkind = 'r' and c.relname <> 'schema_version'"
    )
    functions = province.rows(
        "select distinct r.rolname, r.rolcanlogin, r.rolsuper from pg_proc p"
        " join pg_roles r on r.oid = p.proowner"
        " where p.pronamespace in ('onestop'::regnamespace, 'onestop_v1'::regnamespace)"
    )
    unguarded = province.rows(
        "select relname from pg_class where relnamespace = 'onestop'::regnamespace"
        " and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)"
        " and relname <> 'schema_version'"
    )
    open_paths = province.rows(
        "select proname from pg_proc where pronamespace = 'onestop_v1'::regnamespace"
        " and not (prosecdef and 'search_path=pg_catalog, pg_temp' = any(proconfig)"
        " and 'lock_timeout=10s' = any(proconfig))"
    )

    assert owners == [("onestop_owner", False, False)]
    assert functions == [("onestop_functions", False, False)]
    assert unguarded == open_paths == []


def test_passwords_are_kept_as_scram_and_a_wrong_one_is_refused(province: Province) -> None:
    caller = province.caller("Q1")
    right = caller.enrolment
    wrong = PostgresHub(replace(right, password="wrong"))

    with pytest.raises(HubAway) as refused:
        wrong.pull({}, 1)

    assert refused.value.reason is Away.REFUSED_LOGIN
    assert right.login not in str(refused.value)
    stored = province.rows("select rolpassword from pg_authid where rolname = %s", right.login)
    assert str(stored[0][0]).startswith("SCRAM-SHA-256$")


def test_a_hub_that_is_away_is_a_state_with_a_reason(province: Province) -> None:
    nowhere = PostgresHub(replace(province.caller("Q1").enrolment, port=1))

    with pytest.raises(HubAway) as away:
        nowhere.held(Hello(origin="Q1-0", key=Chain("Q1-0").key.public, at=0), [])

    assert away.value.reason is Away.NO_ANSWER
    assert str(away.value) == "NO_ANSWER"


def test_a_connection_cut_by_the_server_is_made_again(province: Province) -> None:
    caller = province.caller("Q1")
    caller.hub.send([caller.chain.add("d1")])
    province.rows(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = %s",
        caller.enrolment.login,
    )

    with pytest.raises(HubAway):
        caller.hub.pull({}, 1)

    assert len(caller.hub.pull({}, 1).rows) == 1


def test_an_idle_connection_is_closed_after_two_minutes(province: Province) -> None:
    moments = iter((0.0, 119.0, 120.0))
    enrolment = province.caller("Q1").enrolment
    hub = PostgresHub(enrolment, clock=lambda: next(moments))
    hub.pull({}, 1)

    hub.rest()
    kept = _connections(province, enrolment.login)
    hub.rest()

    # The other connection is the caller's own.
    assert kept == 2
    until(lambda: _connections(province, enrolment.login) == 1)


def _connections(province: Province, login: str) -> int:
    found = province.rows("select count(*) from pg_stat_activity where usename = %s", login)
    return int(str(found[0][0]))

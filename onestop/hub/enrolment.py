"""Make a hub, load what the province publishes, and enrol stations."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import LiteralString

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from msgspec import Struct
from msgspec.structs import replace
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import create_engine, make_url
from sqlalchemy.pool import NullPool

from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.people import Duty
from onestop.hub.publishing import publish
from onestop.hub.rights import DUTIES, KIND_DUTIES
from onestop.sync.address import Enrolment

_HERE = Path(__file__).parent
_INIT_LOCK = 0x4F6E6553
# An error may quote what a citizen handed in: no server log keeps a station's errors or parameters.
_OF_A_STATION: tuple[LiteralString, ...] = (
    "log_min_messages = 'fatal'",
    "log_min_error_statement = 'panic'",
    "log_parameter_max_length = 0",
    "log_parameter_max_length_on_error = 0",
    "statement_timeout = '60s'",
    "idle_in_transaction_session_timeout = '60s'",
)


class Post(Struct, frozen=True, kw_only=True):
    """Where a station stands and what it is for.

    `lane` asks for one lane, a station that receives gets any otherwise; login and password are
    drawn unless they are given.
    """

    office: str
    station: str
    duties: Sequence[str]
    lane: int | None = None
    login: str = ""
    password: str = ""

    def __repr__(self) -> str:
        """Name the station alone: its password is secret."""
        return f"Post({self.station!r})"

    @property
    def receives(self) -> bool:
        """Tell whether the station needs a lane of codes."""
        return Duty.RECEIVE in self.duties

    def enrolment(self, url: str) -> Enrolment:
        """Write what the station must know to reach the hub of this address."""
        where = conninfo_to_dict(url)
        return Enrolment(
            station=self.station,
            office=self.office,
            lane=self.lane,
            duties=tuple(self.duties),
            host=str(where.get("host", "localhost")),
            port=int(where.get("port") or 5432),
            database=str(where.get("dbname", "postgres")),
            login=self.login,
            password=self.password,
        )


def init(url: str) -> None:
    """Make or upgrade the hub in a database; doing it twice is harmless."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(%s)", (_INIT_LOCK,))
        connection.execute((_HERE / "roles.sql").read_bytes())
        _migrate(url)
        with connection.transaction():
            for part in sorted((_HERE / "functions").glob("*.sql")):
                connection.execute(part.read_bytes())
            _load_kind_duties(connection)


def load(url: str, chain: Sequence[Entry], office: str) -> None:
    """Take entries as the province's own, as the sample office's chain is."""
    with psycopg.connect(url, autocommit=True) as connection, connection.transaction():
        _know_office(connection, office)
        publish(connection, chain, office)


def enrol(url: str, post: Post) -> Enrolment:
    """Give a station its login and, if it receives, its lane.

    Enrolling it again changes its password and duties, and keeps its lane.
    """
    return enrol_all(url, [post])[0]


def enrol_all(url: str, posts: Sequence[Post]) -> list[Enrolment]:
    """Enrol several stations, all or none."""
    for post in posts:
        if post.office in ("", "*"):
            raise Refused(Reason.OFFICE_UNKNOWN, "office")
        if not post.duties or not set(post.duties) <= DUTIES:
            raise Refused(Reason.NOT_ALLOWED_NOW, "duties")
    with psycopg.connect(url, autocommit=True) as connection, connection.transaction():
        _refuse_newer(connection)
        settled = [_enrolled(connection, post) for post in posts]
        connection.execute("select onestop.judge_all()")
    return [post.enrolment(url) for post in settled]


def _enrolled(connection: psycopg.Connection, post: Post) -> Post:
    named = replace(
        post,
        login=_login_of(connection, post),
        password=post.password or secrets.token_urlsafe(24),
    )
    _make_login(connection, named.login, named.password)
    _know_office(connection, post.office)
    connection.execute(
        "insert into onestop.station (login, office, station, duties, wants_lane)"
        " values (%s, %s, %s, %s, %s) on conflict (login) do update"
        " set duties = excluded.duties, wants_lane = excluded.wants_lane",
        (named.login, post.office, post.station, list(post.duties), post.receives),
    )
    lane = _reserve_lane(connection, named.login, post) if post.receives else None
    return replace(named, lane=lane)


def _migrate(url: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations"))
    with psycopg.connect(url) as connection:
        _refuse_newer(connection)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _refuse_newer(connection: psycopg.Connection) -> None:
    if connection.execute("select to_regclass('onestop.schema_version')").fetchone() == (None,):
        return
    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    found = {row[0] for row in connection.execute("select version_num from onestop.schema_version")}
    if not found <= known:
        raise Refused(Reason.STORE_NEWER, "hub")


def _load_kind_duties(connection: psycopg.Connection) -> None:
    connection.execute("delete from onestop.kind_duty")
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into onestop.kind_duty (kind, duties) values (%s, %s)",
            [(kind, [str(duty) for duty in duties]) for kind, duties in KIND_DUTIES.items()],
        )


def _login_of(connection: psycopg.Connection, post: Post) -> str:
    row = connection.execute(
        "select login from onestop.station where office = %s and station = %s",
        (post.office, post.station),
    ).fetchone()
    if row is not None:
        return str(row[0])
    # Logins are the whole server's, stations only this database's.
    return post.login or f"{post.office}-{post.station}-{secrets.token_hex(3)}".lower()


def _make_login(connection: psycopg.Connection, login: str, password: str) -> None:
    known = connection.execute("select 1 from pg_roles where rolname = %s", (login,)).fetchone()
    made = connection.pgconn.encrypt_password(
        password.encode(), login.encode(), b"scram-sha-256"
    ).decode()
    act = "alter role {} login password {}" if known else "create role {} login password {}"
    connection.execute(sql.SQL(act).format(sql.Identifier(login), sql.Literal(made)))
    connection.execute(sql.SQL("grant onestop_station to {}").format(sql.Identifier(login)))
    for setting in _OF_A_STATION:
        connection.execute(
            sql.SQL("alter role {} set {}").format(sql.Identifier(login), sql.SQL(setting))
        )


def _know_office(connection: psycopg.Connection, office: str) -> None:
    connection.execute(
        "insert into onestop.inbox_head (inbox) values (%s) on conflict do nothing", (office,)
    )


def _reserve_lane(connection: psycopg.Connection, login: str, post: Post) -> int:
    connection.execute("select from onestop.inbox_head where inbox = %s for update", (post.office,))
    row = connection.execute(
        "select lane from onestop.lane where login = %s and retired is null", (login,)
    ).fetchone()
    if row is not None:
        return int(row[0])
    free = connection.execute(
        "select onestop.lane_is_free(%(o)s, %(l)s), onestop.free_lane(%(o)s)",
        {"o": post.office, "l": post.lane},
    ).fetchone()
    if free is None or (post.lane is not None and not free[0]):
        raise Refused(Reason.CODE_TAKEN, "lane")
    lane = post.lane if post.lane is not None else free[1]
    if lane is None:
        raise Refused(Reason.LANE_USED_UP, "lane")
    connection.execute(
        "insert into onestop.lane (office, lane, login, given)"
        " values (%s, %s, %s, onestop.clock())",
        (post.office, lane, login),
    )
    return int(lane)

"""A province for tests: one real server for the whole run, a fresh hub for each test."""

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from msgspec import Struct, field
from psycopg import sql

from onestop.hub import embedded
from onestop.hub.enrolment import Post, enrol, init
from onestop.hub.sample import set_up_sample_hub
from onestop.sync.address import Enrolment
from onestop.sync.hub import Hello, Verdict
from onestop.sync.postgres_hub import PostgresHub
from tests.hub.chains import Chain

COUNTER = ("receive", "process", "lead", "sign", "register", "supervise")
_PROGRAMS = os.environ.get("ONESTOP_TEST_POSTGRESQL")


class Caller(Struct):
    """A station with a chain of its own and a connection to the hub."""

    hub: PostgresHub
    chain: Chain
    enrolment: Enrolment

    def greet(self) -> None:
        """Make first contact."""
        self.hub.held(self.hello(), [])

    def hello(self) -> Hello:
        """Say who calls."""
        return Hello(origin=self.chain.origin, key=self.chain.key.public, at=0)


class Province(Struct):
    """A hub's database and those who call it."""

    url: str
    callers: list[PostgresHub] = field(default_factory=list)

    @property
    def database(self) -> str:
        """Name the database."""
        return self.url.rsplit("/", 1)[1]

    def rows(self, query: str, *parameters: object) -> list[tuple[object, ...]]:
        """Ask the database as its administrator."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            cursor = connection.execute(query.encode(), parameters or None)
            return cursor.fetchall() if cursor.description else []

    def caller(self, station: str, office: str = "A", duties: tuple[str, ...] = COUNTER) -> Caller:
        """Enrol a station and let it make first contact."""
        enrolment = enrol(self.url, Post(office=office, station=station, duties=duties))
        caller = self.again(enrolment, Chain(f"{station}-{secrets.token_hex(4)}"))
        caller.greet()
        return caller

    def close(self) -> None:
        """Let go of every connection."""
        for caller in self.callers:
            caller.close()

    def again(self, enrolment: Enrolment, chain: Chain) -> Caller:
        """Open one more connection for a station."""
        hub = PostgresHub(enrolment)
        self.callers.append(hub)
        return Caller(hub, chain, enrolment)


class Servers(Struct):
    """A real server and the hubs made on it."""

    url: str
    made: list[Province] = field(default_factory=list)

    def copy(self, template: str) -> Province:
        """Make a database like another one; nobody may be connected to that one."""
        name = f"hub_{secrets.token_hex(6)}"
        database = sql.Identifier(name)
        with psycopg.connect(self.url, autocommit=True) as connection:
            for statement in (
                "create database {} template " + template,
                "revoke all on database {} from public",
                "grant connect on database {} to onestop_station",
            ):
                connection.execute(sql.SQL(statement).format(database))
        province = Province(beside(self.url, name))
        self.made.append(province)
        return province

    def database(self, name: str) -> str:
        """Make an empty database and give its address."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
        return beside(self.url, name)


@pytest.fixture(scope="session")
def server() -> Iterator[Servers]:
    """Run a real PostgreSQL for all tests; ONESTOP_TEST_POSTGRESQL names another's programs."""
    # Not below pytest's own folder: every run closes that to other users, and the server is one.
    with (
        tempfile.TemporaryDirectory(prefix="onestop-hub-") as folder,
        closing(embedded.start(Path(folder), Path(_PROGRAMS) if _PROGRAMS else None)) as running,
    ):
        servers = Servers(running.url)
        init(servers.database("hub_template"))
        yield servers


@pytest.fixture(scope="session")
def sample_template(server: Servers) -> str:
    """Make the sample office's hub once, to copy from."""
    set_up_sample_hub(server.database("sample_template"))
    return "sample_template"


@pytest.fixture
def new_province(server: Servers) -> Iterator[Callable[[], Province]]:
    """Make fresh hubs, each a database of its own."""
    yield lambda: server.copy("hub_template")
    for province in server.made:
        province.close()
    server.made.clear()


@pytest.fixture
def province(new_province: Callable[[], Province]) -> Province:
    """Make one fresh hub."""
    return new_province()


def beside(url: str, database: str) -> str:
    """Name another database of the same server."""
    return f"{url.rsplit('/', 1)[0]}/{database}"


def outcomes(verdicts: tuple[Verdict, ...]) -> list[str]:
    """Read verdicts: the reason of those that have one."""
    return [str(verdict.reason or verdict.outcome) for verdict in verdicts]


def inbox(caller: Caller) -> list[tuple[str, int, int | None]]:
    """Read the inbox of a caller's office: origin, seq and place."""
    rows = caller.hub.pull({}, 10_000).rows
    return [(row.entry.origin, row.entry.seq, row.place) for row in rows if row.inbox != "*"]

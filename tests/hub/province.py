"""A province for tests: one real server for the whole run, a fresh hub for each test."""

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from onestop.hub import embedded
from onestop.hub.enrolment import Post, enrol, init
from onestop.sync.address import Enrolment
from onestop.sync.hub import Hello
from onestop.sync.postgres_hub import PostgresHub
from tests.hub.chains import Chain

COUNTER = ("receive", "process", "lead", "sign", "register", "supervise")
_PROGRAMS = os.environ.get("ONESTOP_TEST_POSTGRESQL")


@dataclass(slots=True)
class Caller:
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


@dataclass(slots=True)
class Province:
    """A hub's database and those who call it."""

    url: str
    callers: list[PostgresHub] = field(default_factory=list)

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

    def again(self, enrolment: Enrolment, chain: Chain) -> Caller:
        """Open one more connection for a station."""
        hub = PostgresHub(enrolment)
        self.callers.append(hub)
        return Caller(hub, chain, enrolment)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Run a real PostgreSQL for all tests; ONESTOP_TEST_POSTGRESQL names another's programs."""
    # Not below pytest's own folder: every run closes that to other users, and the server is one.
    with (
        tempfile.TemporaryDirectory(prefix="onestop-hub-") as folder,
        embedded.start(Path(folder), Path(_PROGRAMS) if _PROGRAMS else None) as running,
    ):
        with psycopg.connect(running.url, autocommit=True) as connection:
            connection.execute("create database hub_template")
        init(_beside(running.url, "hub_template"))
        yield running.url


@pytest.fixture
def new_province(server: str) -> Iterator[Callable[[], Province]]:
    """Make fresh hubs, each a database of its own."""
    made: list[Province] = []

    def _make() -> Province:
        name = f"hub_{secrets.token_hex(6)}"
        with psycopg.connect(server, autocommit=True) as connection:
            known = sql.SQL("create database {} template hub_template")
            connection.execute(known.format(sql.Identifier(name)))
            for rule in (
                "revoke all on database {} from public",
                "grant connect on database {} to onestop_station",
            ):
                connection.execute(sql.SQL(rule).format(sql.Identifier(name)))
        province = Province(_beside(server, name))
        made.append(province)
        return province

    yield _make
    for province in made:
        for caller in province.callers:
            caller.close()


@pytest.fixture
def province(new_province: Callable[[], Province]) -> Province:
    """Make one fresh hub."""
    return new_province()


def _beside(url: str, database: str) -> str:
    return f"{url.rsplit('/', 1)[0]}/{database}"

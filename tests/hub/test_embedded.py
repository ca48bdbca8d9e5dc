"""The trial server: found by others, kept while wanted, stopped by the last."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from onestop.hub import embedded
from onestop.hub.enrolment import Post, enrol, init
from onestop.sync.hub import Outcome
from tests.hub.chains import Chain
from tests.hub.province import Province

DEBIAN = Path("/usr/lib/postgresql/15/bin")


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="onestop-server-") as made:
        yield Path(made)


def test_a_second_user_finds_the_server_and_the_last_one_stops_it(folder: Path) -> None:
    first = embedded.start(folder)
    second = embedded.start(folder)

    assert (first.url, first.pid) == (second.url, second.pid)
    first.close()
    with psycopg.connect(second.url) as connection:
        assert connection.execute("select 1").fetchone() == (1,)
    second.close()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(second.url)


def test_a_server_comes_back_where_the_stations_left_it(folder: Path) -> None:
    with closing(embedded.start(folder)) as before:
        url = before.url

    with closing(embedded.start(folder)) as again:
        assert again.url == url


def test_a_port_somebody_took_meanwhile_costs_only_the_port(folder: Path) -> None:
    with closing(embedded.start(folder)) as before:
        port = int(json.loads((folder / "server.json").read_text("utf-8"))["port"])

    with socket.create_server(("127.0.0.1", port)), closing(embedded.start(folder)) as again:
        assert again.url != before.url
        with psycopg.connect(again.url) as connection:
            assert connection.execute("select 1").fetchone() == (1,)


def test_a_server_that_was_killed_starts_again_with_what_was_in_it(folder: Path) -> None:
    with closing(embedded.start(folder)) as server:
        with psycopg.connect(server.url) as connection:
            connection.execute("create table kept (x int)")
        os.kill(server.pid, signal.SIGKILL)

        with closing(embedded.start(folder)) as again, psycopg.connect(again.url) as connection:
            assert connection.execute("select count(*) from kept").fetchone() == (0,)


def test_nobody_gets_in_without_the_password_and_the_log_keeps_no_values(folder: Path) -> None:
    with closing(embedded.start(folder)) as server:
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(server.url.replace("onestop_admin:", "onestop_admin:x"))
        with psycopg.connect(server.url) as connection, pytest.raises(psycopg.Error):
            connection.execute("select %s::int", ("Nguyễn Văn Đức",))
        log = (folder / "postgres" / "server.log").read_text("utf-8")

    assert "Nguyễn" not in log
    assert (folder / "server.json").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not DEBIAN.exists(), reason="PostgreSQL 15 of Debian is not installed")
def test_the_hub_runs_on_postgresql_15(folder: Path) -> None:
    with closing(embedded.start(folder, DEBIAN)) as server:
        init(server.url)
        enrolment = enrol(server.url, Post(office="A", station="Q1", duties=("receive",)))
        caller = Province(server.url).again(enrolment, Chain("Q1-00000000"))
        caller.greet()
        caller.chain.add("d1")
        caller.chain.add("d1", to="A")

        verdicts = caller.hub.send(caller.chain.entries)

        assert {verdict.outcome for verdict in verdicts} == {Outcome.PLACED}
        assert [row.place for row in caller.hub.pull({}, 9).rows] == [1, 2]
        caller.hub.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="runs as an ordinary user")
def test_an_ordinary_user_runs_the_server_as_itself(folder: Path) -> None:
    with closing(embedded.start(folder)) as server:
        assert Path(f"/proc/{server.pid}").stat().st_uid == os.getuid()


def test_the_module_is_there_on_a_system_without_users_and_groups() -> None:
    program = "import sys; sys.modules.update(pwd=None, grp=None); import onestop.hub.embedded"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="runs as root")
def test_root_hands_the_server_to_nobody_with_none_of_its_own_groups(folder: Path) -> None:
    with closing(embedded.start(folder)) as server:
        process = Path(f"/proc/{server.pid}")
        owner, said = process.owner(), (process / "status").read_text("ascii")

    told = dict(line.split(":", 1) for line in said.splitlines())
    assert owner == "nobody"
    assert set(told["Gid"].split()) == {"65534"}
    assert told["Groups"].split() == []

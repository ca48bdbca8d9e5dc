"""The hub from the command line: a trial server, enrolment, the keeper, the status."""

import json
import os
import secrets
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from onestop.hub.sample import SampleProvince
from onestop.sync.address import read_enrolment
from tests.cli.receipts import qr_of
from tests.station.counters import Counter, Ended, ended
from tests.waiting import until

OUT_OF_REACH = "postgresql://nobody:none@127.0.0.1:1/onestop"


def start(*arguments: str, hub: str = "") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "onestop", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "ONESTOP_HUB": hub, "ONESTOP_LANG": "vi"},
    )


def run(*arguments: str, hub: str = "") -> Ended:
    return ended(start(*arguments, hub=hub))


def test_a_trial_hub_runs_until_it_is_told_to_stop(province_folder: Path, tmp_path: Path) -> None:
    running = start("hub", "start", "--data", str(province_folder))
    try:
        assert running.stdout is not None
        url = json.loads(running.stdout.readline())["url"]
        counter = Counter.set_up(tmp_path / "home", 1, url)
        counter.must("receive", counter.dossiers(1))
        exchanged = [counter.must("exchange").line for _ in range(2)]
        (office,) = run("hub", "status", hub=url).lines
    finally:
        running.send_signal(signal.SIGTERM)
        code = ended(running).code

    assert all(line["agree"] for line in exchanged)
    assert (office["office"], office["behind"], office["withheld"]) == ("DEMO", 0, 0)
    assert office["last_seen"].endswith("+07:00")
    assert code == 0
    assert counter.run("exchange").code == 1


def test_an_enrolment_brings_login_and_lane_to_a_station_of_an_office(
    province: SampleProvince, tmp_path: Path
) -> None:
    url = _database(province.url)
    file = tmp_path / "enrolment.json"
    post = ("--office", "A", "--station", "A-01", "--duty", "receive", "--duty", "process")

    made = run("hub", "init", hub=url)
    enrolled = run("hub", "enrol", *post, "--out", str(file), hub=url)
    station = run("station", "init", "--home", str(tmp_path / "home"), "--enrolment", str(file))
    exchanged = Counter(tmp_path / "home").run("exchange")

    assert (made.code, enrolled.code, station.code) == (0, 0, 0)
    assert station.line["lane"] == enrolled.line["lane"] == read_enrolment(file).lane
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    assert exchanged.line["agree"]
    header = (tmp_path / "home" / "store.db").read_bytes()[:16]
    assert header != b"SQLite format 3\0"


def test_an_enrolment_that_is_there_is_kept_and_the_hub_is_not_asked(tmp_path: Path) -> None:
    file = tmp_path / "enrolment.json"
    file.write_text("a secret in use", encoding="utf-8")
    post = ("--office", "A", "--station", "A-01", "--duty", "receive")

    done = run("hub", "enrol", *post, "--out", str(file), hub=OUT_OF_REACH)

    assert (done.code, done.lines) == (2, [])
    assert "name another file" in done.said
    assert file.read_text(encoding="utf-8") == "a secret in use"


def test_a_keeper_makes_another_station_s_receipt_genuine_here(
    province: SampleProvince, tmp_path: Path
) -> None:
    first = Counter.set_up(tmp_path / "first", 1, province.url)
    second = Counter.set_up(tmp_path / "second", 2, province.url)
    receipt = qr_of(Path(first.must("receive", first.dossiers(1)).line["receipt"]))
    first.must("exchange")
    before = second.must("receipt", "verify", receipt).line
    keeping = start("--home", str(tmp_path / "keeper"), "hub", "keep", hub=province.url)
    try:
        until(lambda: _public(province.url) == 1)
    finally:
        keeping.send_signal(signal.SIGTERM)
        code = ended(keeping).code

    second.must("exchange")
    assert code == 0
    assert before == {"verdict": "false"}
    assert second.must("receipt", "verify", receipt).line == {"verdict": "genuine"}


@pytest.mark.parametrize("command", [("init",), ("status",)])
def test_a_hub_out_of_reach_is_a_sentence(command: tuple[str, ...]) -> None:
    done = run("hub", *command, OUT_OF_REACH)

    assert (done.code, done.lines) == (1, [])
    assert "Chưa gửi được lên tỉnh" in done.said
    assert "none" not in done.said


def test_a_keeper_without_a_folder_of_its_own_leaves_the_station_s_empty(
    province: SampleProvince, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONESTOP_HOME", str(tmp_path / "home"))
    keeping = start("hub", "keep", hub=province.url)
    try:
        until((tmp_path / "home-keeper" / "keeper.key").exists)
    finally:
        keeping.terminate()
        ended(keeping)

    assert run("station", "init", "--office", "DEMO", "--lane", "1").code == 0


def test_an_address_that_is_none_is_wrong_usage() -> None:
    assert run("hub", "status", "localhost").code == 2


def _database(url: str) -> str:
    name = f"office_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
    return f"{url.rsplit('/', 1)[0]}/{name}"


def _public(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("select count(*) from onestop.public_dossier").fetchone()
    assert row is not None
    return int(row[0])

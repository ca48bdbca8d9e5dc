"""The exchange from the command line, where no hub can be reached."""

import json
from pathlib import Path

import pytest

from onestop.cli import exchanging
from onestop.config import Home
from onestop.sync.locks import Lock
from tests.cli.commands import Terminal, dossier

NOWHERE = "postgresql://nobody:none@127.0.0.1:1/onestop"


@pytest.fixture
def cut_off(terminal: Terminal) -> Terminal:
    """A station whose hub does not answer."""
    assert terminal.run("station", "enrol", "--hub", NOWHERE).code == 0
    return terminal


def enrolment(terminal: Terminal, **changed: object) -> str:
    values = json.loads((terminal.home / "hub.json").read_text("utf-8"))
    return terminal.file({**values, **changed}, "enrolment.json")


def test_a_station_without_a_hub_is_told_to_enrol(terminal: Terminal) -> None:
    ended = terminal.run("exchange")

    assert (ended.code, ended.lines) == (1, [])
    assert "chưa ghi danh" in ended.said


def test_a_hub_away_is_a_sentence_and_everything_is_kept(cut_off: Terminal) -> None:
    number = cut_off.receive(dossier()).line["number"]

    ended = cut_off.run("exchange")

    assert (ended.code, ended.lines) == (1, [])
    assert "máy chủ không trả lời" in ended.said
    assert cut_off.run("show", number).line["confirmed"] is False
    assert cut_off.receive(dossier()).code == 0


def test_one_process_of_a_home_exchanges_at_a_time(
    cut_off: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanging, "_PATIENCE_SECONDS", 0.01)
    running = Lock(Home(folder=cut_off.home).exchange_lock)
    assert running.take()

    ended = cut_off.run("exchange")
    running.release()

    assert (ended.code, ended.lines) == (1, [])
    assert "đang đồng bộ" in ended.said


def test_a_station_takes_its_own_enrolment_only(cut_off: Terminal) -> None:
    other = enrolment(cut_off, station="DEMO-02")

    refused = cut_off.run("station", "enrol", "--enrolment", other)
    own = enrolment(cut_off, host="hub.huyen.vn")
    taken = cut_off.run("station", "enrol", "--enrolment", own)

    assert refused.code == 1
    assert taken.line["host"] == "hub.huyen.vn"


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\x00", b'{"station": 5}'])
def test_a_file_that_is_no_enrolment_makes_no_station(terminal: Terminal, content: bytes) -> None:
    file = terminal.folder / "enrolment.json"
    file.write_bytes(content)
    home = terminal.folder / "office"

    ended = terminal.bare("station", "init", "--home", str(home), "--enrolment", str(file))

    assert (ended.code, ended.lines) == (1, [])
    assert "Không đọc được tệp" in ended.said
    assert not Path(home).exists()

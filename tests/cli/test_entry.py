"""The door: usage, sentences, languages, bugs and interruptions."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onestop.cli.entry import run
from onestop.cli.parts import Parts
from onestop.config import Home
from onestop.domain.errors import Reason
from onestop.hub.sample import SAMPLE_LANES
from onestop.sync.locks import Lock
from tests.cli.commands import Terminal, dossier

LOADED_BY_NEED = ("sqlalchemy", "PySide6", "reportlab", "psycopg", "argon2")


def noon() -> datetime:
    return datetime(2026, 11, 20, 5, tzinfo=UTC)


def test_help_names_every_command_and_loads_nothing_it_does_not_need() -> None:
    script = (
        "import sys; from onestop.__main__ import main; main(['--help']);"
        f"print([name for name in {LOADED_BY_NEED} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)

    out = done.stdout.decode()
    assert "receive" in out
    assert out.splitlines()[-1] == "[]"


@pytest.mark.parametrize("arguments", [("foo",), ("show",), ("--nope",), ("station", "init")])
def test_wrong_usage_ends_with_two(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    assert terminal.bare(*arguments).code == 2


def test_home_and_clerk_stand_before_the_command_or_after_it(terminal: Terminal) -> None:
    home = str(terminal.home)

    before = terminal.bare("--home", home, "--clerk", "binh.lv", "search", "x")
    after = terminal.bare("search", "x", "--home", home, "--clerk", "binh.lv")

    assert (before.code, after.code) == (0, 0)
    assert terminal.bare("search", "x", "--home", home, "--clerk", "khong.co").code == 1


def test_a_machine_that_was_not_set_up_says_what_to_do(terminal: Terminal) -> None:
    ended = terminal.bare("--home", str(terminal.folder / "none"), "search", "x")

    assert (ended.code, ended.lines) == (1, [])
    assert "onestop station init" in ended.said


def test_english_is_spoken_where_it_is_asked_for(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONESTOP_LANG", "en")

    assert "not on this machine" in terminal.run("show", "0177").said


def test_a_wrong_password_is_counted_and_locks_the_clerk_out(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONESTOP_PASSWORD", "sai-roi")

    said = [terminal.run("search", "x").said for _ in range(6)]

    assert "Còn 4 lần thử" in said[0]
    assert "Đợi" in said[-1]
    monkeypatch.delenv("ONESTOP_PASSWORD")
    assert terminal.run("search", "x").code == 1


def test_a_new_password_holds_at_once(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONESTOP_NEW_PASSWORD", "mot-cua-moi")

    changed = terminal.run("password")

    assert changed.line == {"clerk": "an.ttm", "changed": True}
    assert terminal.run("search", "x").code == 1
    monkeypatch.setenv("ONESTOP_PASSWORD", "mot-cua-moi")
    assert terminal.run("search", "x").code == 0


def test_a_station_is_not_set_up_twice(terminal: Terminal) -> None:
    ended = terminal.run("station", "init", "--office", "DEMO", "--lane", "2")

    assert ended.code == 1
    assert "đã có dữ liệu" in ended.said
    assert terminal.receive(dossier()).line["number"].endswith("-0100")


@pytest.mark.parametrize("lane", [SAMPLE_LANES[0], SAMPLE_LANES[-1]])
def test_a_station_takes_any_lane_the_sample_hub_enrols(terminal: Terminal, lane: int) -> None:
    home = terminal.folder / "another"

    made = terminal.bare(
        *("station", "init", "--home", str(home), "--office", "DEMO", "--lane", str(lane))
    )

    assert (made.code, made.line["lane"]) == (0, lane)


@pytest.mark.parametrize("lane", ["-1", "50", "77", "99", "100"])
def test_a_lane_the_sample_hub_gives_out_itself_is_refused_before_a_station_is_made(
    terminal: Terminal, lane: str
) -> None:
    home = terminal.folder / "beyond"

    refused = terminal.bare(
        *("station", "init", "--home", str(home), "--office", "DEMO", "--lane", lane)
    )

    assert (refused.code, refused.lines) == (1, [])
    assert "Chọn làn từ 0 đến 49" in refused.said
    assert not home.exists()


def test_a_bug_is_logged_without_its_words_and_told_in_a_sentence(terminal: Terminal) -> None:
    def _break(_home: Home) -> int:
        raise ZeroDivisionError("Nguyễn Văn Đức")

    code = run(["--home", str(terminal.home)], Parts(noon, _break), {})

    log = (terminal.home / "logs" / "command.log").read_text("utf-8")
    assert code == 1
    assert "ZeroDivisionError" in log
    assert "Đức" not in log


def test_an_interruption_ends_with_its_own_code(terminal: Terminal) -> None:
    def _interrupt(_home: Home) -> int:
        raise KeyboardInterrupt

    assert run(["--home", str(terminal.home)], Parts(noon, _interrupt), {}) == 130


def test_one_home_has_one_desk(terminal: Terminal) -> None:
    opened: list[Path] = []
    shown: list[str] = []

    def _open(home: Home) -> int:
        opened.append(home.folder)
        return run(["--home", str(home.folder)], parts, {})

    parts = Parts(noon, _open, lambda refused: shown.append(str(refused)))
    code = run(["--home", str(terminal.home)], parts, {})

    assert code == 1
    assert shown == [Reason.DESK_ALREADY_OPEN]
    assert opened == [terminal.home]
    lock = Lock(Home(folder=terminal.home).desk_lock)
    assert lock.take()
    lock.release()

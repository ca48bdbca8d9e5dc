"""What does not fit its dossier is listed and settled from the command line."""

from pathlib import Path

import pytest

from tests.cli.commands import Terminal, dossier
from tests.services.apart import HEAD, OFFICER, SUPERVISOR, apart

SUPERVISES = ("--clerk", SUPERVISOR)
KEYS = {"number", "entry", "kind", "at", "who", "where", "step", "blocks", "printed"}


@pytest.fixture
def disputed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    """Somebody at the terminal of a counter where a file was taken twice."""
    for name in ("ONESTOP_PASSWORD", "ONESTOP_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    with apart(tmp_path) as both:
        both.both_take()
        both.meet()
        home = both.first.home.folder
    return Terminal(home, tmp_path, capsys)


def test_a_dispute_is_one_line(disputed: Terminal) -> None:
    line = disputed.run("disputes").line

    assert set(line) == KEYS
    assert (line["kind"], line["who"], line["step"]) == ("Taken", "Nguyễn Thị Hà", "in_hand")
    assert (line["blocks"], line["printed"]) == (True, [])
    assert line["at"] == "2026-11-20T09:15:00.000+07:00"


def test_once_settled_the_road_is_open_again(disputed: Terminal) -> None:
    line = disputed.run("disputes").line
    result = ("--result-number", "12/GCN", "--signed-on", "2026-01-05", "--clerk", HEAD)
    assert disputed.run("complete", line["number"], *result).code == 1

    settling = ("settle", line["number"], "--entry", line["entry"], "--reason", "anh Khoa giữ")
    ended = disputed.run(*settling, *SUPERVISES)

    assert ended.line == {"number": line["number"], "status": 4, "step": "in_hand"}
    assert disputed.run("disputes").lines == []
    assert disputed.run("show", line["number"]).line["history"][-1]["kind"] == "Settled"
    assert disputed.run("complete", line["number"], *result).code == 0


@pytest.mark.parametrize(
    ("entry", "reason", "clerk", "sentence"),
    [
        ("", " ", SUPERVISOR, "Nhập lý do (reason)"),
        ("", "đã rõ", HEAD, "nhiệm vụ khác"),
        ("DEMO-03-00000000:1", "đã rõ", SUPERVISOR, "Chưa làm được việc này"),
        ("rubbish", "đã rõ", OFFICER, "Chưa làm được việc này"),
    ],
)
def test_what_may_not_be_settled_stays_open(
    disputed: Terminal, entry: str, reason: str, clerk: str, sentence: str
) -> None:
    line = disputed.run("disputes").line

    ended = disputed.run(
        *("settle", line["number"], "--entry", entry or line["entry"]),
        *("--reason", reason, "--clerk", clerk),
    )

    assert (ended.code, ended.lines) == (1, [])
    assert sentence in ended.said
    assert len(disputed.run("disputes").lines) == 1


def test_where_everything_fits_nothing_is_listed(terminal: Terminal) -> None:
    terminal.receive(dossier())

    ended = terminal.run("disputes")

    assert (ended.code, ended.lines) == (0, [])

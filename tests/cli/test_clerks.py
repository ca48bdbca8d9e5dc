"""An administrator locks a clerk, lets one in again, and replaces a forgotten password."""

import pytest

from tests.cli.commands import Terminal

ADMINISTRATOR = ("--clerk", "duc.pm")
OFFICER = ("--clerk", "ha.nt")
NEW = "một mật khẩu dài"


@pytest.fixture
def administrator(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal where new passwords come from the variable."""
    monkeypatch.setenv("ONESTOP_NEW_PASSWORD", NEW)
    return terminal


def test_a_locked_clerk_comes_back_with_the_new_password_alone(
    administrator: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = administrator.run("clerk", "lock", "HA.NT", *ADMINISTRATOR)
    while_locked = administrator.run("search", "x", *OFFICER)

    unlocked = administrator.run("clerk", "unlock", "ha.nt", *ADMINISTRATOR)

    assert locked.line == {"clerk": "ha.nt", "locked": True}
    assert unlocked.line == {"clerk": "ha.nt", "locked": False}
    assert while_locked.code == 1
    assert administrator.run("search", "x", *OFFICER).code == 1
    monkeypatch.setenv("ONESTOP_PASSWORD", NEW)
    assert administrator.run("search", "x", *OFFICER).code == 0


def test_a_forgotten_password_is_replaced(
    administrator: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = administrator.run("clerk", "password", "ha.nt", *ADMINISTRATOR)

    assert changed.line == {"clerk": "ha.nt", "changed": True}
    monkeypatch.setenv("ONESTOP_PASSWORD", NEW)
    assert administrator.run("search", "x", *OFFICER).code == 0


@pytest.mark.parametrize(
    ("command", "login", "sentence"),
    [
        ("lock", "duc.pm", "không ai tự khóa mình"),
        ("lock", "yen.dh", "đã bị khóa"),
        ("unlock", "ha.nt", "không bị khóa"),
        ("password", "yen.dh", "đang bị khóa"),
        ("lock", "khong.ai", "chưa có cán bộ đó"),
        ("lock", "", "chưa có cán bộ đó"),
    ],
)
def test_what_makes_no_sense_is_said_in_words_about_clerks(
    administrator: Terminal, command: str, login: str, sentence: str
) -> None:
    administrator.run("clerk", "lock", "yen.dh", *ADMINISTRATOR)

    ended = administrator.run("clerk", command, login, *ADMINISTRATOR)

    assert (ended.code, ended.lines) == (1, [])
    assert sentence in ended.said
    assert "hồ sơ" not in ended.said


@pytest.mark.parametrize("command", ["lock", "unlock", "password"])
def test_nobody_but_the_administrator_decides_about_clerks(
    administrator: Terminal, command: str
) -> None:
    ended = administrator.run("clerk", command, "ha.nt")

    assert (ended.code, ended.lines) == (1, [])
    assert "nhiệm vụ khác" in ended.said


def test_a_short_new_password_lets_nobody_in(
    administrator: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    administrator.run("clerk", "lock", "ha.nt", *ADMINISTRATOR)
    monkeypatch.setenv("ONESTOP_NEW_PASSWORD", "ngắn")

    ended = administrator.run("clerk", "unlock", "ha.nt", *ADMINISTRATOR)

    assert ended.code == 1
    assert "ít nhất" in ended.said
    monkeypatch.setenv("ONESTOP_PASSWORD", "ngắn")
    assert administrator.run("search", "x", *OFFICER).code == 1

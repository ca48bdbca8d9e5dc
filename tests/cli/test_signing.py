"""Who acts, and with which password: in a demo home, and in an office's own."""

import io
import sqlite3
import sys

import pytest

from tests.cli.commands import Terminal, dossier

CLERK = ("--clerk", "an.ttm")


@pytest.fixture
def office(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A station that is no demo: it knows no clerk and no password by itself."""
    with sqlite3.connect(terminal.home / "store.db") as connection:
        connection.execute("UPDATE about SET value = '0' WHERE key = 'demo'")
    connection.close()
    typed(monkeypatch, "")
    return terminal


def typed(patch: pytest.MonkeyPatch, text: str) -> None:
    patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def test_an_office_s_password_comes_from_the_variable_or_is_typed(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "motcua2026\n")
    by_hand = office.run("search", "x", *CLERK)
    monkeypatch.setenv("ONESTOP_PASSWORD", "motcua2026")
    by_variable = office.run("search", "x", *CLERK)

    assert (by_hand.code, by_variable.code) == (0, 0)


def test_without_login_or_password_nobody_acts(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Đăng nhập" in office.run("search", "x", *CLERK).said
    monkeypatch.setenv("ONESTOP_PASSWORD", "motcua2026")
    assert "Đăng nhập" in office.run("search", "x").said


def test_dossiers_on_standard_input_are_never_taken_for_a_password(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "motcua2026\n")

    ended = office.run("receive", office.file(dossier()), *CLERK)
    typed(monkeypatch, '[{"procedure": "TC05"}]')
    streamed = office.run("receive", "-", *CLERK)

    assert ended.code == 0
    assert (streamed.code, streamed.lines) == (1, [])
    assert "Đăng nhập" in streamed.said


def test_a_demo_home_reads_no_password_from_what_stands_open(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "sai-roi\n")

    assert terminal.run("search", "x").code == 0


def test_a_typed_password_may_be_changed_in_one_go(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "motcua2026\nmot-cua-moi\n")
    changed = office.run("password", *CLERK)

    typed(monkeypatch, "mot-cua-moi\n")
    assert changed.code == 0
    assert office.run("search", "x", *CLERK).code == 0


@pytest.mark.parametrize(
    ("new", "sentence"), [("ngắn", "ít nhất"), ("motcua2026", "mật khẩu khác")]
)
def test_a_poor_new_password_is_refused(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, new: str, sentence: str
) -> None:
    monkeypatch.setenv("ONESTOP_NEW_PASSWORD", new)

    ended = terminal.run("password")

    assert ended.code == 1
    assert sentence in ended.said

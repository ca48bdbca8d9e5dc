"""A dossier's road through the office, from the command line."""

import pytest

from tests.cli.commands import Ended, Terminal, dossier

OFFICER = ("--clerk", "ha.nt")
TODAY = "2026-01-05"


@pytest.fixture
def number(terminal: Terminal) -> str:
    """A dossier at the counter."""
    return str(terminal.receive(dossier()).line["number"])


def completed(terminal: Terminal, number: str) -> Ended:
    result = ("--result-number", "12/GCN", "--signed-on", TODAY)
    terminal.run("route", number)
    terminal.run("take", number, *OFFICER)
    return terminal.run("complete", number, *result, *OFFICER)


def test_a_dossier_goes_to_its_department_and_comes_back_to_the_citizen(
    terminal: Terminal, number: str
) -> None:
    done = completed(terminal, number)
    ready = terminal.run("send-back", number, *OFFICER)
    own = ("--name", "Nguyễn Văn Đức", "--identity", "045088001234")
    collected = terminal.run("hand-over", number, *own)

    steps = [ended.line["step"] for ended in (done, ready, collected)]
    assert steps == ["completed", "ready", "collected"]
    assert collected.line == {"number": number, "status": 10, "step": "collected"}
    kinds = [told["kind"] for told in terminal.run("show", number).line["history"]]
    assert kinds[2:] == ["Routed", "Taken", "Completed", "SentBack", "HandedOver"]


def test_whoever_lacks_the_duty_is_refused(terminal: Terminal, number: str) -> None:
    terminal.run("route", number)

    ended = terminal.run("take", number)

    assert ended.code == 1
    assert "nhiệm vụ khác" in ended.said


def test_a_step_out_of_turn_is_refused(terminal: Terminal, number: str) -> None:
    assert terminal.run("hand-over", number, "--name", "Ai đó").code == 1
    assert terminal.run("route", number, "--department", "khong-co").code == 1
    assert terminal.run("show", number).line["step"] == "at_counter"


def test_a_stranger_without_a_letter_collects_nothing(terminal: Terminal, number: str) -> None:
    completed(terminal, number)
    terminal.run("send-back", number, *OFFICER)

    ended = terminal.run("hand-over", number, "--name", "Người Lạ")

    assert ended.code == 1
    assert "--letter" in ended.said
    assert terminal.run("hand-over", number, "--name", "Bà Con", "--letter", "số 5").code == 0


def test_a_date_that_is_none_is_echoed_as_plain_letters(terminal: Terminal, number: str) -> None:
    result = ("--result-number", "12/GCN", "--signed-on", "2026-\x1b[2J")

    ended = terminal.run("complete", number, *result)

    assert ended.code == 2
    assert all(line.isprintable() for line in ended.said.splitlines())

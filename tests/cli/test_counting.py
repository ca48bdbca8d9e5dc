"""Counting a deadline with its reasons."""

import pytest

from tests.cli.commands import Terminal


def test_working_days_are_counted_with_a_reason_for_each_day(terminal: Terminal) -> None:
    line = terminal.run("due", "--days", "5", "--received", "2026-04-24T09:12:00+07:00").line

    assert line["due"] == "2026-05-06T09:15:00+07:00"
    assert line["days"][0] == {"date": "2026-04-24", "counted": False, "why": "received"}
    reasons = {day["date"]: day["why"] for day in line["days"]}
    assert reasons["2026-04-30"] == "holiday"
    assert sum(day["counted"] for day in line["days"]) == 5


def test_a_moment_without_a_zone_is_the_offices(terminal: Terminal) -> None:
    stated, bare, zulu = (
        terminal.run("due", "--procedure", "TC05", "--received", moment).line
        for moment in ("2026-11-20T09:12:00+07:00", "2026-11-20T09:12", "2026-11-20T02:12:00Z")
    )

    assert stated == bare == zulu


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        ("--days", "5", "--procedure", "TC05"),
        ("--days", "-1"),
        ("--days", "5", "--received", "hôm qua"),
        ("--days", "5", "--received", "0001-01-01"),
        ("--days", "5", "--received", "9999-12-31T23:59:59"),
    ],
)
def test_wrong_usage_is_told_apart(terminal: Terminal, wrong: tuple[str, ...]) -> None:
    assert terminal.run("due", *wrong).code == 2


def test_years_beyond_the_accepted_calendar_carry_a_warning(terminal: Terminal) -> None:
    ended = terminal.run("due", "--days", "5", "--received", "2150-03-02T09:00")

    assert ended.code == 0
    assert "Lịch nghỉ" in ended.said


def test_an_unknown_procedure_is_refused(terminal: Terminal) -> None:
    ended = terminal.run("due", "--procedure", "KHONG-CO")

    assert (ended.code, ended.lines) == (1, [])
    assert "KHONG-CO" in ended.said

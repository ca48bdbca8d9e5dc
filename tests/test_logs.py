"""A log says what went wrong and where, and names no citizen."""

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop import logs

NAME = "Nguyễn Văn Đức"
desk = logging.getLogger("onestop.desk")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The file a started log writes to."""
    handler = logs.start(tmp_path / "logs", "desk")
    yield tmp_path / "logs" / "desk.log"
    logging.getLogger().removeHandler(handler)
    logging.captureWarnings(capture=False)
    handler.close()


def fail() -> None:
    raise sqlite3.IntegrityError(NAME)


def test_an_error_leaves_its_type_and_lines_but_not_its_words(log: Path) -> None:
    try:
        fail()
    except sqlite3.IntegrityError:
        desk.exception("the store refused a row")

    written = log.read_text(encoding="utf-8")
    assert "sqlite3.IntegrityError" in written
    assert "in fail" in written
    assert NAME not in written


def test_an_error_within_a_message_is_named_only(log: Path) -> None:
    desk.warning("refused: %s", sqlite3.IntegrityError(NAME))
    desk.warning("refused: %(why)s", {"why": sqlite3.IntegrityError(NAME)})
    desk.warning(sqlite3.IntegrityError(NAME))

    written = log.read_text(encoding="utf-8")
    assert written.count("sqlite3.IntegrityError") == 3
    assert NAME not in written


def test_causes_and_groups_are_named_too(log: Path) -> None:
    try:
        try:
            fail()
        except sqlite3.IntegrityError as error:
            raise ExceptionGroup(NAME, [KeyError(NAME)]) from error
    except ExceptionGroup:
        desk.exception("several things went wrong")

    written = log.read_text(encoding="utf-8")
    assert [it for it in ("IntegrityError", "ExceptionGroup", "KeyError") if it in written] == [
        "IntegrityError",
        "ExceptionGroup",
        "KeyError",
    ]
    assert NAME not in written


def test_what_a_module_says_is_written_with_its_name(log: Path) -> None:
    desk.info("%d entries sent", 12)

    assert "INFO onestop.desk 12 entries sent" in log.read_text(encoding="utf-8")

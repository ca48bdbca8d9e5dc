"""Background work: order, threads, owners gone, refusals, bugs, and an end without threads."""

import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from onestop.domain.errors import Reason, Refused
from onestop.ui.background import Background


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    work = Background(qapp)
    yield work
    work.close()


def refuse() -> None:
    raise Refused(Reason.NAME_EMPTY, "name")


def fail() -> None:
    raise ZeroDivisionError


def test_the_writer_takes_tasks_first_come_first_served(
    qtbot: QtBot, background: Background
) -> None:
    owner, done, began = QObject(), list[int](), list[int]()

    def work(number: int) -> int:
        began.append(number)
        return number

    for number in range(50):
        background.run(owner, partial(work, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 50)

    assert began == done == list(range(50))


def test_work_runs_elsewhere_and_comes_back_to_the_ui_thread(
    qtbot: QtBot, background: Background
) -> None:
    owner, threads = QObject(), list[str]()

    background.run(
        owner,
        lambda: threading.current_thread().name,
        lambda name: threads.extend((name, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)

    assert threads[0].startswith("writer")
    assert threads[1] == threading.main_thread().name


def test_readers_work_beside_the_writer(qtbot: QtBot, background: Background) -> None:
    owner, gate, read = QObject(), threading.Event(), list[str]()

    background.run(owner, gate.wait, lambda _: read.append("written"))
    background.read(owner, lambda: "read", read.append)
    qtbot.waitUntil(lambda: read == ["read"])
    gate.set()
    qtbot.waitUntil(lambda: read == ["read", "written"])

    assert not background.busy()


def test_nothing_happens_when_the_owner_is_gone(qtbot: QtBot, background: Background) -> None:
    parent, gate, done = QObject(), threading.Event(), list[object]()
    owner = QObject(parent)

    background.run(owner, gate.wait, done.append)
    parent.deleteLater()
    with qtbot.waitSignal(parent.destroyed):
        pass
    with qtbot.waitSignal(background.idle):
        gate.set()

    assert not done


def test_a_refusal_goes_its_own_way(qtbot: QtBot, background: Background) -> None:
    owner, done, refused = QObject(), list[object](), list[Refused]()

    background.run(owner, refuse, done.append, refused.append)
    qtbot.waitUntil(lambda: bool(refused))

    assert refused[0].faults[0].reason is Reason.NAME_EMPTY
    assert not done


@pytest.mark.parametrize(
    "work, kind", [(fail, ZeroDivisionError), (refuse, Refused)], ids=["bug", "refusal"]
)
def test_a_bug_and_an_unexpected_refusal_reach_the_hook_of_the_ui_thread(
    qtbot: QtBot, background: Background, work: Callable[[], None], kind: type[Exception]
) -> None:
    owner = QObject()

    with capture_exceptions() as caught, qtbot.waitSignal(background.idle):
        background.run(owner, work, lambda _: None)

    assert [found for found, _, _ in caught] == [kind]


def test_who_waits_for_an_answer_is_let_go_by_a_bug(qtbot: QtBot, background: Background) -> None:
    owner, refused = QObject(), list[Refused]()

    with capture_exceptions() as caught, qtbot.waitSignal(background.idle):
        background.run(owner, fail, lambda _: None, refused.append)

    assert [found for found, _, _ in caught] == [ZeroDivisionError]
    assert [each.faults[0].reason for each in refused] == [Reason.UNEXPECTED]


def test_closing_finishes_what_the_writer_was_given_and_leaves_no_thread(
    qapp: QApplication,
) -> None:
    before = set(threading.enumerate())
    background, owner, written = Background(qapp), QObject(), list[int]()

    for number in range(20):
        background.run(owner, partial(written.append, number), lambda _: None)
    background.read(owner, lambda: None, lambda _: None)
    background.close()

    assert written == list(range(20))
    assert set(threading.enumerate()) == before


def test_a_reader_asked_after_the_end_is_let_go(qapp: QApplication) -> None:
    background, read = Background(qapp), list[str]()
    background.close()

    background.read(QObject(), lambda: "read", read.append)

    assert not background.busy()
    assert not read

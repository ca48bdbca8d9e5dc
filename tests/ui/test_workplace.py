"""What every workplace does: ask beside the writer, and show the newest answer."""

import threading

from pytestqt.qtbot import QtBot

from onestop.services.work import Desk, Work
from onestop.ui.background import Background
from onestop.ui.workplace import Workplace
from tests.ui.at_the_counter import Stand


def test_an_answer_that_a_later_one_overtook_is_dropped(
    qtbot: QtBot, stand: Stand, desk: Desk, background: Background
) -> None:
    place = Workplace(stand(desk))
    qtbot.addWidget(place)
    overtaken, told = threading.Event(), list[int]()

    def slow_at_first(work: Work, number: int) -> int:
        del work
        assert number > 1 or overtaken.wait(60)
        return number

    def tell(number: int) -> None:
        told.append(number)
        overtaken.set()

    place.ask(slow_at_first, 1, then=tell)
    place.ask(slow_at_first, 2, then=tell)
    qtbot.waitUntil(lambda: not background.busy())

    assert told == [2]


def test_answers_to_two_questions_are_both_told(
    qtbot: QtBot, stand: Stand, desk: Desk, background: Background
) -> None:
    place = Workplace(stand(desk))
    qtbot.addWidget(place)
    told = list[str]()

    place.ask(lambda _work: "first", then=told.append)
    place.ask(lambda _work: "second", then=told.append)
    qtbot.waitUntil(lambda: not background.busy())

    assert sorted(told) == ["first", "second"]

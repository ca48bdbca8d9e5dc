"""What the screens say in English: counts of one and of many, and nothing left in Vietnamese."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from onestop.services.queues import Queue, Waiting
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.dossier.page import DossierPage
from onestop.ui.language import Language, speak
from onestop.ui.processing.queue_list import QueueList
from onestop.ui.processing.workplace import Inbox
from onestop.ui.sync.words import sentence
from tests.ui import lived
from tests.ui.at_the_counter import Stand
from tests.ui.conftest import Clock
from tests.ui.test_sync import CALM

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Screens that speak English."""
    speak(qapp, Language.ENGLISH)
    yield
    speak(qapp, Language.VIETNAMESE)


def test_the_page_says_the_term_in_the_language_in_force(
    qtbot: QtBot, station: Station, clock: Clock, stand: Stand
) -> None:
    subject = lived.live(station, clock)["Lê Thị Ẩm"]
    page = DossierPage(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(page)
    page.visit(subject)
    page.show()

    qtbot.waitUntil(lambda: page.head.code.text() not in {"", "–"})

    assert "3 working days" in [label.text() for label in page.general.findChildren(QLabel)]


def test_one_file_in_a_list_is_one_dossier(qtbot: QtBot) -> None:
    lists = QueueList()
    qtbot.addWidget(lists)

    lists.show_counts({queue: min(at, 2) for at, queue in enumerate(Queue)})

    said = [_spoken(lists, row).partition(": ")[2] for row in range(3)]
    assert said == ["0 dossiers", "1 dossier", "2 dossiers"]


@pytest.mark.parametrize(
    ("mine", "said"), [(1, "1 dossier is mine · 1 late"), (2, "2 dossiers are mine · 1 late")]
)
def test_one_file_of_mine_is_one_dossier(
    qtbot: QtBot, desk: Desk, stand: Stand, mine: int, said: str
) -> None:
    place = Inbox(stand(desk))
    qtbot.addWidget(place)
    counts = dict.fromkeys(Queue, 0) | {Queue.MINE: mine, Queue.OVERDUE: 1}

    with qtbot.waitSignal(place.remarked) as told:
        place._show(Waiting(lines=(), counts=counts))  # noqa: SLF001 -- what was read

    assert told.args == [said]


def test_one_change_that_is_held_back_is_one() -> None:
    said = [sentence(replace(CALM, withheld=count)) for count in (1, 2)]

    assert said == [
        "The province withholds 1 change. See Needs attention.",
        "The province withholds 2 changes. See Needs attention.",
    ]


def _spoken(lists: QueueList, row: int) -> str:
    words = lists.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(words, str)
    return words

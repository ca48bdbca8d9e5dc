"""Where a person stood who was erased, the screens say so."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Dossier
from onestop.domain.facts import ErasureGround
from onestop.services import lookup, outbox
from onestop.services.erasure import Decision, carry_out
from onestop.services.lines import Line
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui import dossier_words as words
from onestop.ui.dossier.page import DossierPage
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.returns.workplace import Returns
from onestop.ui.sync.workplace import SENT, SyncPanel
from tests.ui import lived
from tests.ui.at_the_counter import Stand
from tests.ui.conftest import Clock

GONE = "Đã xóa dữ liệu cá nhân"
NAME = "Trần Thị Mỹ Lệ"


@pytest.fixture
def erased(station: Station, clock: Clock) -> Line:
    """A collected dossier whose person was erased by decision."""
    lived.live(station, clock)
    desk = Desk(station, lived.clerk(station, lived.RECEIVER))
    (collected,) = desk.ask(lookup.find, NAME)
    decision = Decision(
        ground=ErasureGround.RETENTION_OVER, number="12/QĐ-UBND", dated=date(2026, 11, 20)
    )
    carry_out(Desk(station, lived.clerk(station, "c18")), collected.subject, decision)
    return collected


def test_the_page_says_that_nobody_is_named_any_more(
    qtbot: QtBot, station: Station, erased: Line, stand: Stand
) -> None:
    desk = Desk(station, lived.clerk(station, lived.RECEIVER))
    page = DossierPage(stand(desk))
    qtbot.addWidget(page)
    page.visit(erased.subject, "Tra cứu hồ sơ")
    page.show()

    qtbot.waitUntil(lambda: page.head.code.text() == erased.code)

    shown = [label.text() for label in page.findChildren(QLabel)]
    assert erased.name == NAME
    assert shown.count(GONE) >= len(("head", "general"))
    assert not page.story.note.isVisible()
    assert not [text for text in shown if NAME in text]


def test_the_look_up_says_it_in_place_of_the_name(
    qtbot: QtBot, station: Station, erased: Line, stand: Stand
) -> None:
    place = Lookup(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(place)
    place.show()

    place.field.setText(erased.code)

    qtbot.waitUntil(lambda: [line.subject for line in place.lines.rows()] == [erased.subject])
    assert place.lines.index(0, 1).data() == GONE


def test_the_counter_says_it_where_the_applicant_and_the_collector_stood(
    qtbot: QtBot, station: Station, erased: Line, stand: Stand
) -> None:
    place = Returns(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(place)
    place.show()

    place.visit(erased.code)
    qtbot.waitUntil(place.answer.isVisible)
    qtbot.waitUntil(lambda: place.lists.today.rowCount() > 0)

    row = place.lists.today.find(erased.subject)
    assert place.sheet._person.text() == GONE  # noqa: SLF001 -- words only
    assert place.lists.today.index(row, 2).data() == GONE


def test_the_outbox_says_it_where_the_applicant_stood(
    qtbot: QtBot, station: Station, erased: Line, stand: Stand
) -> None:
    lived.confirm(station)
    place = SyncPanel(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(place)
    place.show()

    place.tabs.choose(SENT)
    qtbot.waitUntil(lambda: place.lines.rowCount() > 0)

    names = {
        place.lines.index(row, 3).data()
        for row, line in enumerate(place.lines.rows())
        if line.subject == erased.subject
    }
    assert names == {GONE}


def test_what_waits_to_be_sent_says_it_too(station: Station, erased: Line) -> None:
    desk = Desk(station, lived.clerk(station, lived.RECEIVER))

    waiting = desk.ask(outbox.outbox).waiting

    assert {line.erased for line in waiting if line.subject == erased.subject} == {True}
    assert not any(line.erased for line in waiting if line.name)


def test_a_person_who_is_not_known_here_is_not_said_to_be_erased() -> None:
    assert words.person_words(Dossier(subject="ab12")) == ""

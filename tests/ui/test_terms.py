"""A term reads alike at the counter and on the dossier's page, in the language in force."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from onestop.domain.catalogue import Term, TermKind
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.dossier.page import DossierPage
from onestop.ui.language import Language, speak
from onestop.ui.terms import short_term, term_words
from tests.ui import lived
from tests.ui.at_the_counter import Stand
from tests.ui.conftest import Clock


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Screens that speak English."""
    speak(qapp, Language.ENGLISH)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.mark.parametrize(
    ("term", "block", "narrow"),
    [
        (Term(kind=TermKind.WORKING_DAYS, amount=3), "3 ngày làm việc", "3 ngày"),
        (Term(kind=TermKind.CALENDAR_DAYS, amount=1), "1 ngày", "1 ngày"),
        (Term(kind=TermKind.SESSIONS, amount=1), "1 buổi làm việc", "1 buổi làm việc"),
        (Term(kind=TermKind.NONE), "Không quy định", "–"),
    ],
)
def test_a_term_is_a_count_with_its_unit_or_unknown(term: Term, block: str, narrow: str) -> None:
    said = (term_words(term), short_term(term))

    assert said == (block, narrow)


@pytest.mark.usefixtures("english")
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

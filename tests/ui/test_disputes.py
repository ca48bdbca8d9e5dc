"""What does not fit a dossier is said on its page, and ended there by who may."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onestop.services import disputes, lookup, reception
from onestop.services.acts import Act
from onestop.services.station import Station
from onestop.ui.dossier.page import DossierPage
from onestop.ui.dossier.story import Part, steps
from onestop.ui.widgets.info_bar import InfoBar
from tests.laws.offices import INTAKE
from tests.services.apart import (
    HEAD,
    OFFICER,
    RECEIVER,
    SUPERVISOR,
    Apart,
    apart,
    print_receipt,
)
from tests.ui import naming
from tests.ui.at_the_counter import Stand

Open = Callable[[str, str], DossierPage]
TAKEN_TWICE = (
    "Chưa thống nhất: Nguyễn Thị Hà ghi “Nhận xử lý” lúc 09:15 hôm nay khi hồ sơ do Hoàng Văn Khoa"
    " đang xử lý. Việc này chưa được tính, các bước sau dừng lại đến khi giải quyết xong."
)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Apart]:
    """Two counters apart."""
    with apart(tmp_path) as counters:
        yield counters


@pytest.fixture
def station(both: Apart) -> Station:
    """The counter whose screens are looked at."""
    return both.first.station


@pytest.fixture
def taken_twice(both: Apart) -> str:
    """A file that two officers took before their counters met."""
    subject = both.both_take()
    both.meet()
    return subject


@pytest.fixture
def open_page(qtbot: QtBot, both: Apart, stand: Stand) -> Open:
    """Opens a dossier for a clerk and waits until it is read."""

    def opened(login: str, subject: str) -> DossierPage:
        page = DossierPage(stand(both.first.desk(login)))
        qtbot.addWidget(page)
        page.resize(1146, 614)
        page.visit(subject)
        page.show()
        qtbot.waitUntil(lambda: page.head.code.text() not in {"", "–"})
        return page

    return opened


def said(strip: InfoBar) -> str:
    return strip.text.text()


def offered(page: DossierPage) -> list[Act]:
    return [act for act, button in page.bar._buttons.items() if button.isVisible()]  # noqa: SLF001 -- widgets only


def test_the_page_says_what_does_not_fit_and_that_nothing_goes_on(
    open_page: Open, taken_twice: str
) -> None:
    page = open_page(HEAD, taken_twice)

    assert said(page.settling.blocking) == TAKEN_TWICE
    assert page.settling.strips.isVisible()
    assert not page.settling.remaining.isVisible()
    assert offered(page) == []


@pytest.mark.parametrize(
    ("login", "may"), [(SUPERVISOR, True), (OFFICER, True), (HEAD, False), (RECEIVER, False)]
)
def test_only_who_may_is_offered_to_settle(
    open_page: Open, taken_twice: str, login: str, *, may: bool
) -> None:
    page = open_page(login, taken_twice)

    assert page.settling._end_blocking.isVisible() is may  # noqa: SLF001 -- a widget
    assert (Act.SETTLE in offered(page)) is may


def test_it_is_settled_in_words_by_ctrl_enter(
    qtbot: QtBot, open_page: Open, both: Apart, taken_twice: str
) -> None:
    page = open_page(SUPERVISOR, taken_twice)
    page.settling._end_blocking.click()  # noqa: SLF001 -- a widget
    sheet = page.settling.sheet
    qtbot.waitUntil(sheet.isVisible)
    QTest.keyClicks(sheet.reason, "anh Khoa giu ho so")
    QTest.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert len(both.first.desk().ask(disputes.open_disputes)) == 1

    with qtbot.waitSignal(page.said):
        page.take_primary()

    qtbot.waitUntil(lambda: not page.settling.strips.isVisible())
    assert not sheet.isVisible()
    told = both.first.desk().ask(lookup.page, taken_twice).story[-1]
    assert (told.kind, told.words) == ("Settled", "anh Khoa giu ho so")
    view = page._view  # noqa: SLF001 -- what was read
    assert view is not None
    written = "Giải quyết việc chưa thống nhất: anh Khoa giu ho so"
    assert written in [step.words for step in steps(view, Part.STEPS)]


def test_without_words_nothing_is_settled(
    qtbot: QtBot, open_page: Open, both: Apart, taken_twice: str
) -> None:
    page = open_page(OFFICER, taken_twice)
    page.bar.acted.emit(str(Act.SETTLE))
    sheet = page.settling.sheet

    page.take_primary()

    qtbot.waitUntil(lambda: sheet.reason.accessibleDescription() == "Nhập lý do")
    assert sheet.isVisible()
    assert len(both.first.desk().ask(disputes.open_disputes)) == 1


def test_what_was_typed_stays_until_it_is_used(
    qtbot: QtBot, open_page: Open, taken_twice: str
) -> None:
    page = open_page(SUPERVISOR, taken_twice)
    page.settling.begin()
    QTest.keyClicks(page.settling.sheet.reason, "da hoi")

    QTest.keyClick(page.settling.sheet, Qt.Key.Key_Escape)
    page.settling.begin()

    qtbot.waitUntil(page.settling.sheet.isVisible)
    assert page.settling.sheet.reason.text() == "da hoi"


def test_what_was_settled_elsewhere_is_said_over_the_words(
    qtbot: QtBot, open_page: Open, both: Apart, taken_twice: str
) -> None:
    page = open_page(SUPERVISOR, taken_twice)
    page.settling.begin()
    QTest.keyClicks(page.settling.sheet.reason, "da hoi")
    other = both.first.desk(OFFICER)
    (only,) = other.ask(disputes.of_dossier, taken_twice)
    other.do(disputes.settle, taken_twice, only.ref, "đã trả lại")

    page.settling.commit()

    refusal = page.settling.sheet.refusal
    qtbot.waitUntil(refusal.isVisible)
    assert said(refusal).startswith("Chưa làm được việc này")
    assert page.settling.sheet.reason.text() == "da hoi"


def test_nothing_of_a_dispute_stands_over_another_dossier(
    open_page: Open, taken_twice: str
) -> None:
    page = open_page(SUPERVISOR, taken_twice)
    page.settling.begin()

    page.visit("another dossier")
    left = page.settling.sheet.isVisible()
    page.settling.begin()

    assert not left
    assert not page.settling.strips.isVisible()
    assert not page.settling.sheet.isVisible()


def test_papers_printed_on_its_strength_are_named(open_page: Open, both: Apart) -> None:
    subject = both.first.desk().do(reception.receive, INTAKE).subject
    both.meet()
    for counter in (both.first, both.second):
        counter.desk().do(reception.correct, subject, INTAKE, "nhầm số điện thoại")
    print_receipt(both.second.desk(), subject)
    both.meet()

    page = open_page(RECEIVER, subject)

    text = said(page.settling.remaining)
    assert "khi hồ sơ đã có giấy hẹn bản 2. Việc này chưa được tính vào hồ sơ." in text
    assert "Thu lại giấy đã in theo việc này: giấy hẹn bản 2, in lúc 09:12 hôm nay." in text
    assert not page.settling.blocking.isVisible()
    assert page.bar.primary() is Act.ROUTE
    page.settling.begin()
    assert page.settling.sheet.printed.isVisible()


def test_all_that_takes_keys_has_a_name(open_page: Open, taken_twice: str) -> None:
    page = open_page(SUPERVISOR, taken_twice)
    page.settling.begin()

    assert naming.unnamed(page) == []
    assert naming.doubled_access_keys(page) == []

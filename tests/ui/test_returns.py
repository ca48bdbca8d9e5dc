"""Return of results, through a whole station."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.facts import HandedOver
from onestop.domain.scanning import read_scan
from onestop.services import collecting, dossier_page, lookup, reception, returns, seals
from onestop.services.lookup import Page
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.ui.returns.workplace import Returns
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from tests.ui import lived, naming
from tests.ui.at_the_counter import Stand
from tests.ui.conftest import Clock

READY = "Đặng Thị Hồng Nhị"
CARD = "045191000452||Đặng Thị Hồng Nhị|05091991|Nữ|Số 12 Hùng Vương|01012022"
STRANGER = "045085001188||Lê Văn Đỗ|05091985|Nam|Số 1 Hùng Vương|01012022"


@pytest.fixture
def subjects(station: Station, clock: Clock) -> dict[str, str]:
    """What has happened at the office so far."""
    return lived.live(station, clock)


@pytest.fixture
def counter(station: Station, subjects: dict[str, str]) -> Desk:
    """The reception clerk."""
    del subjects
    return Desk(station, lived.clerk(station, lived.RECEIVER))


@pytest.fixture
def place(qtbot: QtBot, counter: Desk, stand: Stand) -> Returns:
    """The counter's screen, its lists read."""
    shown = Returns(stand(counter))
    qtbot.addWidget(shown)
    shown.resize(1146, 614)
    shown.show()
    qtbot.waitUntil(lambda: shown.lists.waiting.rowCount() == 3)
    return shown


def test_two_scans_and_one_key_hand_a_result_over(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _seal(counter, subjects[READY]))

    place.take_scan(read_scan(CARD))
    place.take_primary()

    qtbot.waitUntil(lambda: _page(counter, subjects[READY]).dossier.stage is Stage.COLLECTED)
    fact = _page(counter, subjects[READY]).story[-1].fact
    assert isinstance(fact, HandedOver)
    assert fact.in_person
    assert fact.private is not None
    assert fact.private.name == READY
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    assert place.field.text() == ""


def test_a_second_press_hands_nothing_over_twice_and_says_nothing(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))

    place.take_primary()
    place.take_primary()

    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    qtbot.waitUntil(lambda: not place.background.busy())
    assert not place.refusal.isVisible()


def test_the_next_person_stays_when_the_answer_about_the_last_one_comes(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))
    view = counter.ask(dossier_page.view, subjects["Hồ Văn Ỷ"])

    place.take_primary()
    place._show(view, again=False)  # noqa: SLF001 -- the next scan was read before the answer
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 4)
    qtbot.waitUntil(lambda: not place.background.busy())

    assert "Hồ Văn Ỷ" in place.sheet._person.text()  # noqa: SLF001 -- words only
    assert place.answer.isVisible()


def test_a_refusal_about_one_result_does_not_stand_over_another(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))
    view = counter.ask(dossier_page.view, subjects["Hồ Văn Ỷ"])
    person = place.sheet.collector.collector()
    counter.do(returns.hand_over, subjects[READY], person)

    place.take_primary()
    with qtbot.waitSignal(place.said):
        place._show(view, again=False)  # noqa: SLF001 -- the next scan was read before the answer

    assert not place.refusal.isVisible()


def test_an_answer_to_an_earlier_scan_does_not_replace_the_later_one(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    early = read_scan(_code(counter, subjects["Hồ Văn Ỷ"]))
    found = counter.ask(collecting.asked, early)

    place._found(early, found)  # noqa: SLF001 -- the slower of two readers
    qtbot.waitUntil(lambda: not place.background.busy())

    assert READY in place.sheet._person.text()  # noqa: SLF001 -- words only


def test_a_typed_number_is_matched_like_a_card(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))

    QTest.keyClicks(place.sheet.collector.card, "045 191 000 452")
    QTest.keyClick(place.sheet.collector.card, Qt.Key.Key_Return)

    assert place.sheet.collector.match.accessibleName() == "Khớp: giấy tờ của Đặng Thị Hồng Nhị"


def test_a_strangers_card_is_named_and_hands_nothing_over(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))

    place.take_scan(read_scan(STRANGER))
    place.take_primary()

    assert place.sheet.collector.match.accessibleName().startswith("Không khớp: thẻ của Lê Văn Đỗ")
    assert place.sheet.collector.card.accessibleDescription() != ""
    assert _page(counter, subjects[READY]).dossier.stage is Stage.READY


def test_another_number_takes_the_match_away(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.take_scan(read_scan(CARD))

    place.sheet.collector.card.setText("04519")
    place.take_primary()

    assert not place.sheet.collector.match.isVisible()
    assert _page(counter, subjects[READY]).dossier.stage is Stage.READY


def test_whoever_comes_for_another_brings_a_letter(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.take_scan(read_scan(STRANGER))
    place.sheet.collector.proxy.setChecked(True)
    place.take_primary()
    assert place.sheet.collector.letter.accessibleDescription() != ""

    place.sheet.collector.letter.setText("Giấy ủy quyền 12/UQ, 18/11/2026, UBND xã Hải Thọ")
    place.take_primary()

    qtbot.waitUntil(lambda: _page(counter, subjects[READY]).dossier.stage is Stage.COLLECTED)
    fact = _page(counter, subjects[READY]).story[-1].fact
    assert isinstance(fact, HandedOver)
    assert not fact.in_person
    assert fact.private is not None
    assert fact.private.name == "Lê Văn Đỗ"


@pytest.mark.parametrize(
    ("name", "answer", "why"),
    [
        ("Nguyễn Hữu Ẩn", "CHƯA CÓ KẾT QUẢ", "Đang xử lý tại Phòng Tài chính – Kế hoạch"),
        ("Lê Thị Ẩm", "CHƯA CÓ KẾT QUẢ", "Đã chuyển Phòng Tài chính – Kế hoạch"),
        ("Tạ Văn Vượng", "CHƯA CÓ KẾT QUẢ", "chưa chuyển phòng"),
        ("Đặng Quang Sỹ", "CHƯA CÓ KẾT QUẢ", "chưa chuyển về quầy"),
        ("Phan Ngọc Sỹ", "ĐÃ TRẢ KẾT QUẢ", "Trả lúc 08:55 hôm nay"),
        (READY, "SẴN SÀNG TRẢ", "Đăng ký thành lập hộ kinh doanh"),
    ],
)
def test_the_screen_says_whether_and_where(  # noqa: PLR0913, PLR0917 -- a case has three parts
    qtbot: QtBot,
    place: Returns,
    counter: Desk,
    subjects: dict[str, str],
    name: str,
    answer: str,
    why: str,
) -> None:
    _load(qtbot, place, name, _code(counter, subjects[name]))

    assert place.answer.words.text() == answer
    assert why in place.answer.why.text()
    assert place.sheet.commit.isVisible() == (name == READY)


def test_a_replaced_receipt_is_named(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    old = _seal(counter, subjects["Tạ Văn Vượng"])
    counter.do(reception.cancel, subjects["Tạ Văn Vượng"], "nhập nhầm")

    place.take_scan(read_scan(old))

    qtbot.waitUntil(place.warning.isVisible)
    assert "đã được thay" in place.warning.text.text()
    qtbot.waitUntil(lambda: place.answer.words.text() == "ĐÃ HỦY TIẾP NHẬN")


def test_a_false_receipt_is_named_and_loads_nothing(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    true = _seal(counter, subjects[READY])
    forged = true[:-1] + ("1" if true[-1] != "1" else "2")

    place.take_scan(read_scan(forged))

    qtbot.waitUntil(place.warning.isVisible)
    assert "không do máy của cơ quan in" in place.warning.text.text()
    assert not place.sheet.isVisible()


def test_a_card_alone_finds_the_persons_result(qtbot: QtBot, place: Returns) -> None:
    place.take_scan(read_scan(CARD))

    qtbot.waitUntil(place.answer.isVisible)
    assert place.answer.words.text() == "SẴN SÀNG TRẢ"


def test_several_hits_are_offered_and_enter_takes_one(qtbot: QtBot, place: Returns) -> None:
    QTest.keyClicks(place.field, "dang ky thanh lap")
    QTest.keyClick(place.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.candidates.model.rowCount() > 1)

    QTest.keyClick(place.candidates.table, Qt.Key.Key_Return)

    qtbot.waitUntil(place.answer.isVisible)


def test_what_is_not_found_is_said_with_the_typed_words(qtbot: QtBot, place: Returns) -> None:
    QTest.keyClicks(place.field, "khong co")
    QTest.keyClick(place.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "«khong co»" in place.empty.text.text())


def test_news_keep_what_was_typed_about_the_collector(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    _load(qtbot, place, READY, _code(counter, subjects[READY]))
    place.sheet.collector.proxy.setChecked(True)
    place.sheet.collector.letter.setText("12/UQ")
    before = place.lists.waiting.rowCount()

    counter.do(reception.cancel, subjects["Tạ Văn Vượng"], "nhập nhầm")
    place.reload()
    qtbot.waitUntil(lambda: not place.background.busy())

    assert place.lists.waiting.rowCount() == before
    assert place.sheet.collector.letter.text() == "12/UQ"


def test_all_that_takes_keys_has_a_name(place: Returns) -> None:
    assert naming.unnamed(place) == []
    assert naming.doubled_access_keys(place) == []


def test_the_lists_are_sound_models(
    qtbot: QtBot, qtmodeltester: ModelTester, place: Returns
) -> None:
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 3)

    qtmodeltester.check(place.lists.waiting, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's
    qtmodeltester.check(place.lists.today, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


def _load(qtbot: QtBot, place: Returns, name: str, text: str) -> None:
    place.take_scan(read_scan(text))
    qtbot.waitUntil(lambda: place.answer.isVisible() and name in place.sheet._person.text())  # noqa: SLF001 -- words only


def _page(desk: Desk, subject: str) -> Page:
    return desk.ask(lookup.page, subject)


def _code(desk: Desk, subject: str) -> str:
    found = _page(desk, subject).dossier.reception
    assert found is not None
    return found.code


def _seal(desk: Desk, subject: str) -> str:
    found = _page(desk, subject).dossier.reception
    assert found is not None
    return seals.seal(found)


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_the_lists_give_way_before_anything_of_the_sheet_scrolls(  # noqa: PLR0913, PLR0917 -- a whole station
    qtbot: QtBot,
    qapp: QApplication,
    counter: Desk,
    subjects: dict[str, str],
    stand: Stand,
    scale: float,
) -> None:
    apply(qapp, Scheme.LIGHT, text_scale=scale)
    place = Returns(stand(counter))
    qtbot.addWidget(place)
    place.show()
    _load(qtbot, place, READY, _seal(counter, subjects[READY]))
    scroll = place.sheet.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)

    shown = []
    for height in range(1000, 620, -4):
        place.resize(1146, height)
        qapp.processEvents()
        shown.append(place.lists.isVisible())

        assert not (shown[-1] and scroll.verticalScrollBar().maximum()), height
    assert shown == sorted(shown, reverse=True)
    assert shown[0]

"""What the counter's screen answers to a scan or a few words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.scanning import read_scan
from onestop.services import reception
from onestop.services.work import Desk
from onestop.ui.returns.workplace import Returns
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from tests.ui import naming
from tests.ui.at_the_counter import Stand
from tests.ui.returns.handed import CARD, READY, code, load, seal


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
    load(qtbot, place, name, code(counter, subjects[name]))

    assert place.answer.words.text() == answer
    assert why in place.answer.why.text()
    assert place.sheet.commit.isVisible() == (name == READY)


def test_where_a_file_is_runs_on_below_in_a_narrow_window(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    named = code(counter, subjects["Nguyễn Hữu Ẩn"])
    load(qtbot, place, "Nguyễn Hữu Ẩn", named)
    line = place.answer.why.fontMetrics().height()

    place.resize(860, 614)

    qtbot.waitUntil(lambda: place.answer.why.height() >= 2 * line)
    assert place.answer.why.wordWrap()
    assert named not in place.answer.accessibleName()
    assert named == place.field.text()


def test_a_replaced_receipt_is_named(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    old = seal(counter, subjects["Tạ Văn Vượng"])
    counter.do(reception.cancel, subjects["Tạ Văn Vượng"], "nhập nhầm")

    place.take_scan(read_scan(old))

    qtbot.waitUntil(place.warning.isVisible)
    assert "đã được thay" in place.warning.text.text()
    qtbot.waitUntil(lambda: place.answer.words.text() == "ĐÃ HỦY TIẾP NHẬN")


def test_a_false_receipt_is_named_and_loads_nothing(
    qtbot: QtBot, place: Returns, counter: Desk, subjects: dict[str, str]
) -> None:
    true = seal(counter, subjects[READY])
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


def test_all_that_takes_keys_has_a_name(place: Returns) -> None:
    assert naming.unnamed(place) == []
    assert naming.doubled_access_keys(place) == []


def test_the_lists_are_sound_models(
    qtbot: QtBot, qtmodeltester: ModelTester, place: Returns
) -> None:
    qtbot.waitUntil(lambda: place.lists.today.rowCount() == 3)

    qtmodeltester.check(place.lists.waiting, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's
    qtmodeltester.check(place.lists.today, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


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
    load(qtbot, place, READY, seal(counter, subjects[READY]))
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

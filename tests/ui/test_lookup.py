"""Look-up while typing, through a whole station."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onestop.domain.dossier import Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.scanning import read_scan
from onestop.services import typed_search
from onestop.services.station import Station
from onestop.services.work import Desk, Work
from onestop.ui import dossier_words as words
from onestop.ui.language import Language, speak
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.key_hint import KeyHint
from tests.ui import lived, naming
from tests.ui.at_the_counter import Stand

_STAGE = 4


@pytest.fixture
def place(
    qtbot: QtBot,
    station: Station,
    subjects: dict[str, str],
    stand: Stand,
) -> Lookup:
    """The look-up on screen, nothing typed."""
    del subjects
    shown = Lookup(stand(Desk(station, lived.clerk(station, lived.RECEIVER))))
    qtbot.addWidget(shown)
    shown.resize(1146, 614)
    shown.show()
    return shown


def _names(place: Lookup) -> list[str]:
    return [line.name for line in place.lines.rows()]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("duc nguyen van", "Nguyễn Văn Đức"),
        ("Võ Đình", "Võ Đình Quế"),
        ("261119-0300", "Võ Đình Quế"),
        ("000.00.99.H50-261119-0300", "Võ Đình Quế"),
        ("045082000288", "Võ Đình Quế"),
    ],
)
def test_a_dossier_is_found_by_what_the_citizen_can_say(
    qtbot: QtBot, place: Lookup, typed: str, name: str
) -> None:
    QTest.keyClicks(place.field, typed) if typed.isascii() else place.field.setText(typed)

    qtbot.waitUntil(lambda: _names(place) == [name])


def test_the_newest_stand_first_and_are_counted(qtbot: QtBot, place: Lookup) -> None:
    place.field.setText("thi")

    qtbot.waitUntil(lambda: place.lines.rowCount() == 12)
    received = [line.received for line in place.lines.rows()]
    assert place._found.text() == "12 hồ sơ, mới nhất trước"  # noqa: SLF001 -- words only
    assert received[0].day == 20
    assert received[-1].day == 9


def test_the_word_still_being_composed_is_searched(qtbot: QtBot, place: Lookup) -> None:
    place.field.setFocus()

    QApplication.sendEvent(place.field, QInputMethodEvent("quế", []))

    qtbot.waitUntil(lambda: _names(place) == ["Võ Đình Quế"])


def test_nothing_found_is_said_with_the_typed_words_and_how_many_were_searched(
    qtbot: QtBot, place: Lookup
) -> None:
    place.field.setText("nguyen van tam")

    words = "Không thấy «nguyen van tam» trong 24 hồ sơ."
    qtbot.waitUntil(lambda: place._empty.text.text() == words)  # noqa: SLF001 -- words only
    assert not any(hint.isVisible() for hint in place.findChildren(KeyHint))


def test_the_keys_of_the_list_are_named_where_something_was_found(
    qtbot: QtBot, place: Lookup
) -> None:
    place.field.setText("thi")

    qtbot.waitUntil(lambda: place.lines.rowCount() > 0)
    assert all(hint.isVisible() for hint in place.findChildren(KeyHint))


def test_a_refused_search_is_said_and_the_next_one_finds(
    qtbot: QtBot, place: Lookup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_work: Work, _text: str) -> None:
        raise Refused(Reason.STORE_BUSY)

    qtbot.waitUntil(lambda: not place.background.busy())
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(typed_search, "find", busy)
        place.field.setText("duc nguyen")
        qtbot.waitUntil(lambda: "đang bận" in place._found.text())  # noqa: SLF001 -- words only

    place.field.setText("duc nguyen van")

    qtbot.waitUntil(lambda: _names(place) == ["Nguyễn Văn Đức"])


def test_one_and_many_are_told_apart_in_english(
    qtbot: QtBot, qapp: QApplication, place: Lookup
) -> None:
    speak(qapp, Language.ENGLISH)

    place.field.setText("Võ Đình")
    qtbot.waitUntil(lambda: place.lines.rowCount() == 1)
    one = place._found.text()  # noqa: SLF001 -- words only
    place.field.setText("thi")
    qtbot.waitUntil(lambda: place.lines.rowCount() == 12)
    many = place._found.text()  # noqa: SLF001 -- words only
    speak(qapp, Language.VIETNAMESE)

    assert (one, many) == ("1 dossier", "12 dossiers, newest first")


def test_arrows_move_in_the_list_and_enter_opens_the_page_from_the_field(
    qtbot: QtBot, place: Lookup
) -> None:
    place.field.setText("thi")
    qtbot.waitUntil(lambda: place.lines.rowCount() == 12)

    QTest.keyClick(place.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(place.open_dossier) as opened:
        QTest.keyClick(place.field, Qt.Key.Key_Return)

    assert opened.args == [place.lines.rows()[1].subject]
    assert place.field.text() == "thi"


def test_text_and_choice_are_kept_while_away(qtbot: QtBot, place: Lookup) -> None:
    place.field.setText("thi")
    qtbot.waitUntil(lambda: place.lines.rowCount() == 12)
    place.table.selectRow(4)
    chosen = place.table.chosen_row()

    place.hide()
    place.show()
    place.reload()
    qtbot.waitUntil(lambda: not place.background.busy())

    assert place.field.text() == "thi"
    assert place.table.chosen_row() == chosen


def test_a_scanned_card_looks_its_person_up_and_a_code_is_left_to_the_window(
    qtbot: QtBot, place: Lookup
) -> None:
    assert not place.take_scan(read_scan("000.00.99.H50-261119-0300"))

    assert place.take_scan(read_scan("045082000288"))

    qtbot.waitUntil(lambda: _names(place) == ["Võ Đình Quế"])


def test_all_that_takes_keys_has_a_name(place: Lookup) -> None:
    assert naming.unnamed(place) == []
    assert naming.doubled_access_keys(place) == []


def test_the_list_is_a_sound_model(qtbot: QtBot, qtmodeltester: ModelTester, place: Lookup) -> None:
    place.field.setText("thi")
    qtbot.waitUntil(lambda: place.lines.rowCount() == 12)

    qtmodeltester.check(place.lines, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt's


@pytest.mark.parametrize("language", list(Language))
def test_where_a_dossier_stands_is_never_cut(
    qapp: QApplication, place: Lookup, language: Language
) -> None:
    air = 2 * current().sizes.gap2
    measured = QFontMetricsF(current().fonts[Face.BODY])

    speak(qapp, language)
    widest = max(measured.horizontalAdvance(words.stage_elsewhere(stage)) for stage in Stage)
    speak(qapp, Language.VIETNAMESE)

    assert widest + air <= place.table.columnWidth(_STAGE)

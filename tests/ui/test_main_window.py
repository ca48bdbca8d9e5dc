"""The window of a clerk: only what is allowed, everything by keys, nothing cut, both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QWidget,
)

from onestop.domain.intake import Intake, TypedPerson
from onestop.domain.scanning import read_scan
from onestop.services import reception
from onestop.services.sample import PASSWORD
from onestop.services.signing_in import sign_in
from onestop.services.work import Desk
from onestop.ui.language import Language, speak
from onestop.ui.main_window import MainWindow
from onestop.ui.theme.looks import Looks, looks_now
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Scheme
from onestop.ui.widgets.rail import RailItem
from tests.ui import naming
from tests.ui.at_the_counter import CONTROL, Counter
from tests.ui.receptions import KNOWN

ENTER = Qt.Key.Key_Return


@pytest.fixture
def main(seated: Counter) -> MainWindow:
    """The window of the reception clerk."""
    assert seated.session.main is not None
    return seated.session.main


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """Speak Vietnamese again afterwards."""
    yield
    speak(qapp, Language.VIETNAMESE)


def names(main: MainWindow) -> list[str]:
    return [item.place.text for item in main.rail.findChildren(RailItem)]


def shown(root: QWidget) -> list[QWidget]:
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


def focusable(root: QWidget) -> list[QWidget]:
    return [widget for widget in shown(root) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]


def test_the_rail_shows_what_the_duties_allow_and_nothing_else(
    main: MainWindow, seated: Counter
) -> None:
    assert names(main) == ["Tiếp nhận", "Trả kết quả", "Tra cứu hồ sơ", "Đồng bộ", "Trợ giúp"]

    seated.sit_down(sign_in(seated.station, "ha.nt", PASSWORD))

    assert seated.session.main is not None
    assert names(seated.session.main)[0] == "Xử lý hồ sơ"
    assert "Tiếp nhận" not in names(seated.session.main)


def test_every_place_is_reached_by_its_keys(main: MainWindow, seated: Counter) -> None:
    routes = main.routes
    for key, modifiers, place in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "returns"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "lookup"),
        (Qt.Key.Key_4, CONTROL, "sync"),
        (Qt.Key.Key_1, CONTROL, "reception"),
    ):
        seated.keys.press(key, modifiers)

        assert routes.here == place


def test_a_code_is_three_steps_away_from_anywhere(
    main: MainWindow, seated: Counter, desk: Desk
) -> None:
    promised = desk.do(
        reception.receive, Intake(procedure="TP01", applicant=TypedPerson(name="LÊ THỊ ẨM"))
    )
    seated.settle()

    seated.keys.press(Qt.Key.Key_K, CONTROL)
    seated.keys.type(promised.code)
    seated.keys.press(ENTER)
    seated.settle()

    assert main.routes.here == "dossier"


def test_a_scanned_code_opens_its_dossier_and_an_unknown_one_is_told(
    main: MainWindow, seated: Counter, desk: Desk
) -> None:
    promised = desk.do(
        reception.receive, Intake(procedure="TP01", applicant=TypedPerson(name="LÊ THỊ ẨM"))
    )
    told: list[tuple[str, bool]] = []
    main.routes.scan_told.connect(lambda words, taken: told.append((words, taken)))

    main.routes.take_scan(read_scan(promised.code))
    seated.settle()
    main.routes.take_scan(read_scan("89350004471xyz"))

    assert main.routes.here == "dossier"
    assert [taken for _, taken in told] == [True, False]


def test_f6_goes_round_the_panes_and_esc_leaves_the_search(
    main: MainWindow, seated: Counter
) -> None:
    seated.reception().form.focus_first()
    seen = []
    for _ in range(4):
        seated.keys.press(Qt.Key.Key_F6)
        seen.append(seated.focused())
    assert seen[0] == "procedure"
    assert "search" in seen

    main.header.search.setFocus()
    seated.keys.press(Qt.Key.Key_Escape)
    assert seated.focused() != "search"


def test_f1_lists_the_keys_of_the_place_in_front(main: MainWindow, seated: Counter) -> None:
    seated.reception()

    seated.keys.press(Qt.Key.Key_F1)

    sheet = main.findChild(QWidget, "key-sheet")
    assert isinstance(sheet, QWidget)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Đủ hết giấy tờ bắt buộc", "Khóa màn hình"} <= words


def test_looks_change_at_once_and_are_remembered(main: MainWindow, seated: Counter) -> None:
    main.menu.looks_chosen.emit("dark")
    seated.settle()

    assert current().scheme is Scheme.DARK
    assert looks_now() is Looks.DARK
    assert seated.station.local.get("ui.looks", str) == "dark"


@pytest.mark.usefixtures("vietnamese")
def test_english_is_spoken_at_once_and_what_was_begun_stays(
    main: MainWindow, seated: Counter
) -> None:
    screen = seated.reception()
    screen.form.person.applicant.name.setText("LÊ THỊ ẨM")

    main.menu.language_chosen.emit("en")
    seated.settle()

    changed = seated.session.main
    assert changed is not None
    assert names(changed)[0] == "Reception"
    again = seated.reception()
    assert again.form.title.text() == "New reception"
    assert again.form.person.applicant.name.text() == "LÊ THỊ ẨM"


@pytest.mark.parametrize("place", ["reception", "returns", "lookup", "sync"])
def test_everything_that_takes_keys_has_a_name_and_a_stable_object_name(
    seated: Counter, main: MainWindow, place: str
) -> None:
    seated.place(place)

    takes = focusable(main)
    assert [type(widget).__name__ for widget in takes if not widget.accessibleName()] == []


def test_access_keys_are_plain_letters_and_unique(seated: Counter, main: MainWindow) -> None:
    screen = seated.reception()
    del main

    labels = [key.key().toString() for key in screen.findChildren(QShortcut)]
    buttons = [
        f"Alt+{text.partition('&')[2][:1].upper()}"
        for button in screen.findChildren(QAbstractButton)
        if "&" in (text := button.text()) and button.isVisibleTo(screen)
    ]
    visible = {*buttons}

    assert all(keys.isascii() for keys in (*labels, *buttons))
    assert len(labels) == len(set(labels))
    assert not visible & set(labels)


SIZES = [(1366, 696), (1093, 550), (1280, 640), (960, 480), (1024, 700), (800, 540)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.usefixtures("vietnamese")
def test_every_place_stands_whole_on_a_small_screen(
    qapp: QApplication, seated: Counter, desk: Desk, size: tuple[int, int], language: Language
) -> None:
    speak(qapp, language)
    promised = desk.do(reception.receive, Intake(procedure="TP01", applicant=KNOWN))
    seated.sit_down(desk)
    main = seated.session.main
    assert main is not None

    for place in (*main.routes.entries,):
        main.routes.visit(place, promised.subject if place == "dossier" else "")
        seated.settle()
        seated.window.resize(*size)
        seated.settle()

        assert (seated.window.width(), seated.window.height()) == size, place
        assert naming.cut_words(main) == [], place


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_at_any_of_the_usual_sizes(
    seated: Counter, main: MainWindow, size: tuple[int, int]
) -> None:
    screen = seated.reception()
    seated.window.resize(*size)
    seated.settle()
    screen.form.procedure.focus()
    seated.keys.type("tp01")
    seated.keys.press(ENTER)

    for widget in shown(main):
        least = widget.minimumSizeHint()
        inside = isinstance(widget, QAbstractScrollArea) or widget.parent() is None
        if inside or not isinstance(widget, QAbstractButton | QLabel):
            continue
        assert widget.width() >= min(least.width(), widget.sizeHint().width()), widget
        assert widget.height() >= least.height(), widget
    commit = screen.summary.commit if screen.summary.isVisible() else screen.bar.commit
    assert commit.isVisible()
    assert main.rect().contains(commit.mapTo(main, commit.rect().center()))


def test_signing_out_leaves_nothing_of_the_clerk(seated: Counter) -> None:
    seated.session.sign_out()

    assert seated.window.currentWidget() is seated.sign_in
    assert seated.session.main is None


def test_no_place_opens_a_window_of_its_own(seated: Counter, main: MainWindow) -> None:
    spy = _WindowSpy()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(spy)

    for place in (*main.routes.entries,):
        seated.place(place)

    application.removeEventFilter(spy)
    assert spy.opened == []


class _WindowSpy(QObject):
    """Note every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False

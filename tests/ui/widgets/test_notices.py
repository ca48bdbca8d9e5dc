"""Strips over a screen are met by Tab where they are seen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from onestop.ui.notices import Notices
from onestop.ui.theme.tokens import Status
from onestop.ui.widgets.buttons import LinkButton
from onestop.ui.widgets.line_edits import VnLineEdit
from tests.ui.widgets.placing import put


def test_the_acts_of_a_strip_stand_where_they_are_seen_when_tab_leads_by(window: QWidget) -> None:
    above, notices, below = VnLineEdit(), Notices(), VnLineEdit()
    put(window, above, notices, below)
    notices.tell(
        "begun", Status.INFO, "Bỏ phiếu này?", ("Bỏ", notices.hide), ("Tiếp", notices.hide)
    )
    above.setFocus()
    met: list[QWidget | None] = [above]

    for _ in range(3):
        QTest.keyClick(met[-1] or window, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())

    assert met[1:] == [*notices.findChildren(LinkButton), below]


def test_a_strip_that_asks_takes_the_focus_and_is_answered_by_its_keys(window: QWidget) -> None:
    field, notices, answers = VnLineEdit(), Notices(), list[str]()
    put(window, field, notices)
    kept = ("Nhập tiếp", lambda: answers.append("kept"))
    dropped = ("Bỏ phiếu này", lambda: answers.append("dropped"))
    # the window's own act of that key gives way while the strip asks
    begin = QAction("Tiếp nhận", window)
    begin.setShortcut(QKeySequence("F2"))
    begin.triggered.connect(lambda: answers.append("begun"))
    window.addAction(begin)

    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Return):
        notices.tell("begun", Status.INFO, "Bỏ phiếu này?", kept, dropped, keys=("Esc", "F2"))
        first = notices.findChildren(LinkButton)[-2]
        assert first.hasFocus()
        QTest.keyClick(first, key)
        assert not notices.words("begun")

    assert answers == ["kept", "dropped", "kept"]


def test_a_key_held_down_does_not_answer_the_question_it_asked(window: QWidget) -> None:
    field, notices, answers = VnLineEdit(), Notices(), list[str]()
    put(window, field, notices)
    dropped = ("Bỏ phiếu này", lambda: answers.append("dropped"))
    notices.tell("begun", Status.INFO, "Bỏ phiếu này?", dropped, keys=("F2",))
    (button,) = notices.findChildren(LinkButton)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, autorep=True
    )

    QApplication.sendEvent(button, held)

    assert answers == []
    assert notices.words("begun")


def test_a_strip_that_only_tells_leaves_the_focus(window: QWidget) -> None:
    field, notices = VnLineEdit(), Notices()
    put(window, field, notices)

    notices.tell("unprinted", Status.WARN, "1 hồ sơ chưa in", ("In ngay", notices.hide))

    assert field.hasFocus()

"""Strips over a screen are met by Tab where they are seen."""

from PySide6.QtCore import Qt
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

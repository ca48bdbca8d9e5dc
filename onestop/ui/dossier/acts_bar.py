"""The bar under the page: what may be done now, what the file waits for first."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from onestop.services.acts import Act
from onestop.services.dossier_page import View
from onestop.ui.actions import Key
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import (
    ActButton,
    ButtonLook,
    Height,
    PrimaryButton,
    SecondaryButton,
)
from onestop.ui.widgets.elided import Elided
from onestop.ui.widgets.text import Tone

PRIMARY = (Act.ROUTE, Act.TAKE, Act.COMPLETE, Act.SEND_BACK, Act.HAND_OVER)
_BESIDE = (Act.SETTLE, Act.FORWARD, Act.REPRINT, Act.CORRECT, Act.CANCEL)


class ActsBar(QFrame):
    """Show the allowed acts as buttons; the others are not there at all."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._view: View | None = None
        self._nothing = Elided("", Face.BODY, Tone.TEXT2)
        self._buttons: dict[Act, ActButton] = {}
        names = self.names()
        for act in (*PRIMARY, *_BESIDE):
            look = ButtonLook(keys=_keys_of(act), height=Height.TALL)
            kind = PrimaryButton if act in PRIMARY else SecondaryButton
            self._add(act, kind(names[act], look))
        self._lay_out()

    def names(self) -> Mapping[Act, str]:
        """Name every act; the next department by its own name, where a dossier is shown."""
        return {
            Act.ROUTE: self._route_words(),
            Act.TAKE: self.tr("Nhận xử lý"),
            Act.COMPLETE: self.tr("Nhập kết quả…"),
            Act.SEND_BACK: self.tr("Chuyển về một cửa"),
            Act.HAND_OVER: self.tr("Trả kết quả…"),
            Act.FORWARD: self.tr("Chuyển phòng khác…"),
            Act.REPRINT: self.tr("In lại giấy hẹn"),
            Act.CORRECT: self.tr("Sửa và in lại…"),
            Act.CANCEL: self.tr("Hủy tiếp nhận…"),
            Act.SETTLE: self.tr("Giải quyết…"),
            Act.NOTE: self.tr("Ghi chú nội bộ"),
        }

    def line(self, act: Act) -> str:
        """Word an act in a menu, with its key; the key is written only, for the page hears it."""
        return f"{self.names()[act]}\t{_keys_of(act)}".rstrip()

    def primary(self) -> Act | None:
        """Give what the file waits for first, where this clerk may do it."""
        acts = self._view.acts if self._view is not None else ()
        return next((act for act in acts if act in PRIMARY), None)

    def show_view(self, view: View) -> None:
        """Show what may be done with a dossier."""
        self._view = view
        self._buttons[Act.ROUTE].set_text(self._route_words())
        self._nothing.say(self._why_nothing(view))
        self._nothing.setVisible(bool(self._nothing.text()))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Leave it to `_fit` what of the bar is shown."""
        return QSize(current().sizes.gap6, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many acts as there is room for; the menu has them all."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        sizes = current().sizes
        acts = self._view.acts if self._view is not None else ()
        room = self.width() - 2 * sizes.gap4
        for act, button in self._buttons.items():
            needed = button.sizeHint().width() + sizes.gap2
            fits = act in PRIMARY or needed <= room
            button.setVisible(act in acts and fits)
            room -= needed if act in acts else 0

    def _why_nothing(self, view: View) -> str:
        if self.primary() is not None:
            return ""
        if view.page.dossier.unread:
            return self.tr("Hồ sơ có việc do bản mới hơn ghi. Cập nhật chương trình rồi làm tiếp.")
        if view.page.dossier.blocked:
            return self.tr("Có việc chưa thống nhất về giấy tờ đã giao. Giải quyết việc đó trước.")
        if view.page.officer:
            return self.tr("Đang do {name} xử lý").format(name=view.page.officer)
        return ""

    def _route_words(self) -> str:
        department = self._view.department if self._view is not None else ""
        if not department:
            return self.tr("Chuyển phòng xử lý")
        return self.tr("Chuyển {department}").format(department=department)

    def _add(self, act: Act, button: ActButton) -> None:
        button.setObjectName(f"dossier.{act}")
        button.clicked.connect(lambda: self.acted.emit(act))
        button.hide()
        self._buttons[act] = button

    def _lay_out(self) -> None:
        sizes = current().sizes
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap4, sizes.gap2, sizes.gap4, sizes.gap2)
        row.setSpacing(sizes.gap2)
        self.setMinimumHeight(sizes.primary + 2 * sizes.gap2)
        for act in PRIMARY:
            row.addWidget(self._buttons[act])
        row.addWidget(self._nothing)
        for act in _BESIDE:
            row.addWidget(self._buttons[act])
        row.addStretch(1)


def _keys_of(act: Act) -> str:
    if act in PRIMARY:
        return "Ctrl+Enter"
    return {Act.REPRINT: Key.PRINT, Act.NOTE: Key.NOTE}.get(act, "")

"""The password field of the sign-in: hidden until asked, and it notices Caps Lock."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from onestop.ui.actions import ENTER_KEYS
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face
from onestop.ui.widgets.buttons import ButtonLook, Height, LinkButton
from onestop.ui.widgets.line_edits import VnLineEdit

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PasswordEdit(VnLineEdit):
    """Take a password; Enter is told to the screen, as nowhere else in the program."""

    entered = Signal()
    capsLocked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tall", True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.set_icon("lock")
        self.show_button = LinkButton(
            self.tr("Hiện"), ButtonLook(icon="eye", height=Height.SMALL), self
        )
        self.show_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_button.setObjectName("show-password")
        self.show_button.clicked.connect(self._turn)
        self._name_button()

    def hide_password(self) -> None:
        """Hide what was shown, before somebody else looks."""
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            self._turn()

    def inputMethodQuery(
        self,
        query: Qt.InputMethodQuery,
        argument: Any = None,  # noqa: ANN401 -- Qt's own signature
    ) -> Any:  # noqa: ANN401 -- Qt's own signature
        """Keep input methods out of a password that is shown, as Qt does while it is hidden."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, argument)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, and what a letter says about Caps Lock."""
        if event.key() in ENTER_KEYS:
            self.entered.emit()
            return
        self._listen_for_caps(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        """Make room again when fonts or words change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._place_button()

    def _listen_for_caps(self, event: QKeyEvent) -> None:
        """Infer the state of Caps Lock: no system tells it to Qt."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.capsLocked.emit(False)
        elif text.isalpha() and text.upper() != text.lower():
            self.capsLocked.emit(text.isupper() != bool(event.modifiers() & _SHIFT))

    def _turn(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._name_button()

    def _name_button(self) -> None:
        hidden = self.echoMode() is QLineEdit.EchoMode.Password
        self.show_button.set_text(self.tr("Hiện") if hidden else self.tr("Ẩn"))
        spoken = self.tr("Hiện mật khẩu") if hidden else self.tr("Ẩn mật khẩu")
        self.show_button.setAccessibleName(spoken)
        self._space_dots(hidden=hidden)
        self._place_button()

    def _space_dots(self, *, hidden: bool) -> None:
        font = QFont(current().fonts[Face.BODY])
        if hidden:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, current().sizes.gap1)
        self.setFont(font)

    def _place_button(self) -> None:
        gap = current().sizes.gap2
        hint = self.show_button.sizeHint()
        left = self.width() - hint.width() - gap
        self.show_button.setGeometry(
            left, (self.height() - hint.height()) // 2, hint.width(), hint.height()
        )
        margins = self.textMargins()
        self.setTextMargins(margins.left(), 0, hint.width() + gap, 0)

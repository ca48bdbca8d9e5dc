"""The menu under the clerk's name: the seat, the looks, the language."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from onestop.ui.language import Language, spoken
from onestop.ui.theme.looks import Looks, looks_now


class UserMenu(QObject):
    """Build the menu; each line tells what was chosen."""

    password_asked = Signal()
    hand_over_asked = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()
    looks_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = QMenu(parent)
        for words, signal in (
            (self.tr("Đổi mật khẩu…"), self.password_asked),
            (self.tr("Bàn giao quầy…"), self.hand_over_asked),
        ):
            self.menu.addAction(words).triggered.connect(signal)
        lock = self.menu.addAction(self.tr("Khóa màn hình") + "\tCtrl+L")
        lock.triggered.connect(self.lock_asked)
        self.menu.addSeparator()
        self._choose(
            {
                Looks.LIGHT: self.tr("Giao diện sáng"),
                Looks.DARK: self.tr("Giao diện tối"),
                Looks.SYSTEM: self.tr("Theo hệ thống"),
            },
            looks_now(),
            self.looks_chosen,
        )
        self.menu.addSeparator()
        # each language in its own words, so that whoever is lost finds home
        names = {Language.VIETNAMESE: "Tiếng Việt", Language.ENGLISH: "English"}
        self._choose(names, spoken(), self.language_chosen)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Đăng xuất")).triggered.connect(self.sign_out_asked)

    def _choose(
        self, words: dict[Looks, str] | dict[Language, str], now: str, told: object
    ) -> None:
        group = QActionGroup(self)
        for choice, text in words.items():
            action = self.menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(choice == now)
            group.addAction(action)
            action.triggered.connect(partial(_tell, told, str(choice)))


def _tell(signal: object, choice: str) -> None:
    signal.emit(choice)  # type: ignore[attr-defined] # a bound signal

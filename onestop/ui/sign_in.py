"""The sign-in, the lock and the hand-over of a counter: values in, what was typed out.

It knows no service, so that it is painted before they are loaded.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum, auto

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from onestop.ui.actions import is_enter
from onestop.ui.scanner_mute import ScanMute
from onestop.ui.sign_in_fields import PasswordEdit
from onestop.ui.sign_in_pane import SignInPane
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.theme import current
from onestop.ui.theme.tokens import Face, Status
from onestop.ui.widgets.buttons import ButtonLook, Height, LinkButton, PrimaryButton
from onestop.ui.widgets.card import Card
from onestop.ui.widgets.choice import Choice
from onestop.ui.widgets.info_bar import InfoBar
from onestop.ui.widgets.labeled_field import LabeledField
from onestop.ui.widgets.line_edits import CodeEdit
from onestop.ui.widgets.tag import GlyphLabel, SampleMark
from onestop.ui.widgets.text import Text, Tone, wrapping

_PANE_SHARE = 0.38
_PANE_HIDES_BELOW = 960


class Seat(Struct, frozen=True, kw_only=True):
    """A counter to choose."""

    id: str
    name: str


class SignInValues(Struct, frozen=True, kw_only=True):
    """Everything the sign-in shows; `hint` tells how to get into a demo home."""

    office: str
    section: str
    version: str
    clock: Callable[[], datetime]
    hours: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    seat: str = ""
    hint: str = ""
    sample: bool = False


class Purpose(StrEnum):
    """Why somebody is asked for a password."""

    SIGN_IN = auto()
    LOCK = auto()
    HAND_OVER = auto()


class SignIn(QWidget):
    """Ask for login and password; Enter submits here, and nowhere else."""

    submitted = Signal(str, str, str)
    hand_over_asked = Signal()
    went_back = Signal()

    def __init__(self, values: SignInValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = Purpose.SIGN_IN
        self._locked = ""
        self._pane = SignInPane(values.hours, values.version, values.clock)
        self._card = Card()
        self._title = Text(self.tr("Đăng nhập"), Face.TITLE)
        self._remark = wrapping(Text("", Face.NOTE, Tone.TEXT2))
        self.login = CodeEdit()
        self.login.set_icon("user")
        self.login.setProperty("tall", True)
        self.password = PasswordEdit()
        self.seat = Choice(self.tr("Quầy"))
        self.seat.setProperty("tall", True)
        self._login_field = LabeledField(self.tr("&Tên đăng nhập"), self.login)
        # No summary repeats what is said here: a store that does not open, a lock for minutes.
        self._password_field = LabeledField(self.tr("&Mật khẩu"), self.password)
        self._seat_field = LabeledField(self.tr("&Quầy"), self.seat)
        caps = TagLook(self.tr("Phím Caps Lock đang bật"), Status.WARN, Glyph.WARNING)
        self.caps_lock = GlyphLabel(caps, Face.TAG)
        self._submit = PrimaryButton(
            self.tr("Đăng nhập"), ButtonLook(keys="Enter", height=Height.TALL)
        )
        self._other = LinkButton(self.tr("Bàn giao quầy cho người khác"))
        self._name_parts()
        self._lay_out(values)
        self._connect()
        self._fill(values)
        ScanMute(self)

    def ask_sign_in(self) -> None:
        """Ask anybody of this office to sign in."""
        self._ask(Purpose.SIGN_IN, self.tr("Đăng nhập"), "")

    def ask_lock(self, login: str, name: str, counter: str) -> None:
        """Ask the clerk whose work lies behind this screen."""
        self._locked = login
        title = self.tr("{counter} tạm khóa").format(counter=counter)
        remark = self.tr("{name} đang làm việc. Việc đang nhập vẫn còn nguyên.")
        self._ask(Purpose.LOCK, title, remark.format(name=name))

    def ask_hand_over(self, name: str, counter: str) -> None:
        """Ask the colleague who takes the counter over."""
        title = self.tr("Bàn giao {counter}").format(counter=counter)
        remark = self.tr("{name} bàn giao. Người nhận quầy đăng nhập.").format(name=name)
        self._ask(Purpose.HAND_OVER, title, remark)

    def refuse(self, words: str) -> None:
        """Say beside the field why not; the login stays."""
        self.set_busy(busy=False)
        self._password_field.show_error(words)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second try while one is being checked."""
        self._submit.setEnabled(not busy)
        locked = self.purpose is Purpose.LOCK
        words = self.tr("Mở khóa") if locked else self.tr("Đăng nhập")
        self._submit.set_text(self.tr("Đang kiểm tra…") if busy else words)

    def set_offline(self, *, offline: bool) -> None:
        """Say whether the province can be reached."""
        self._offline.setVisible(offline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the work behind a hand-over on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.purpose is Purpose.HAND_OVER:
            self.went_back.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter submit from the counter's list and the button too."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and is_enter(event)
        ):
            self._try()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the dark half its share, or nothing in a narrow window."""
        super().resizeEvent(event)
        self._pane.setVisible(self.width() >= _PANE_HIDES_BELOW)
        self._pane.setFixedWidth(round(self.width() * _PANE_SHARE))

    def _ask(self, purpose: Purpose, title: str, remark: str) -> None:
        self.purpose = purpose
        self._title.setText(title)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._login_field.setVisible(purpose is not Purpose.LOCK)
        self._seat_field.setVisible(purpose is Purpose.SIGN_IN and self.seat.count() > 0)
        self._other.setVisible(purpose is not Purpose.SIGN_IN)
        back = purpose is Purpose.HAND_OVER
        self._other.set_text(
            self.tr("Quay lại") if back else self.tr("Bàn giao quầy cho người khác")
        )
        self.login.clear()
        self.password.clear()
        self.password.hide_password()
        self._password_field.clear_error()
        self.caps_lock.hide()
        self.set_busy(busy=False)
        first = self.password if purpose is Purpose.LOCK else self.login
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        login = self._locked if self.purpose is Purpose.LOCK else self.login.value()
        if not login:
            self._login_field.show_error(self.tr("Nhập tên đăng nhập"))
            self.login.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.password.text():
            self._password_field.show_error(self.tr("Nhập mật khẩu"))
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._submit.isEnabled():
            self.set_busy(busy=True)
            self.submitted.emit(login, self.password.text(), self.seat.currentData() or "")

    def _turn_away(self) -> None:
        if self.purpose is Purpose.LOCK:
            self.hand_over_asked.emit()
        else:
            self.went_back.emit()

    def _connect(self) -> None:
        self.password.entered.connect(self._try)
        self.password.capsLocked.connect(self.caps_lock.setVisible)
        self._submit.clicked.connect(self._try)
        self._other.clicked.connect(self._turn_away)
        for widget in (self.seat, self._submit):
            widget.installEventFilter(self)

    def _name_parts(self) -> None:
        for widget, name in (
            (self.login, "login"),
            (self.password, "password"),
            (self.seat, "counter"),
            (self._submit, "sign-in"),
            (self._other, "other-clerk"),
        ):
            widget.setObjectName(name)

    def _fill(self, values: SignInValues) -> None:
        for seat in values.seats:
            self.seat.addItem(seat.name, seat.id)
        self.seat.setCurrentIndex(max(self.seat.findData(values.seat), 0))
        self._offline.hide()
        self.ask_sign_in()

    def _lay_out(self, values: SignInValues) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pane)
        right = QWidget()
        self._offline = InfoBar(
            Status.INFO,
            self.tr("Đang ngoại tuyến. Đăng nhập bằng mật khẩu đã dùng trên máy này."),
        )
        self._offline.setObjectName("offline")
        column = QVBoxLayout(right)
        sizes = current().sizes
        column.setContentsMargins(sizes.gap6, sizes.gap5, sizes.gap6, sizes.gap5)
        column.setSpacing(sizes.gap4)
        column.addLayout(self._head(values))
        column.addStretch(4)
        self._fill_card()
        column.addLayout(_centred(self._card))
        column.addLayout(_centred(self._offline))
        if values.hint:
            column.addLayout(_centred(InfoBar(Status.NEUTRAL, values.hint)))
        column.addStretch(5)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        row.addWidget(area, 1)

    def _head(self, values: SignInValues) -> QHBoxLayout:
        head = QHBoxLayout()
        # nothing is known yet of a home that was never opened
        office = " · ".join(filter(None, (values.office, values.section)))
        head.addWidget(Text(office, Face.STRONG, Tone.TEXT2))
        head.addStretch(1)
        if values.sample:
            head.addWidget(SampleMark())
        return head

    def _fill_card(self) -> None:
        sizes = current().sizes
        body = self._card.body
        body.setContentsMargins(sizes.gap6, sizes.gap6, sizes.gap6, sizes.gap6)
        body.setSpacing(0)
        body.addWidget(self._title)
        body.addWidget(self._remark)
        body.addSpacing(sizes.gap4 - 2)
        body.addWidget(self._login_field)
        body.addSpacing(sizes.gap4)
        body.addWidget(self._password_field)
        body.addWidget(self.caps_lock)
        body.addSpacing(sizes.gap4)
        body.addWidget(self._seat_field)
        body.addSpacing(sizes.gap5)
        body.addWidget(self._submit)
        body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignHCenter)


def _centred(widget: QWidget) -> QHBoxLayout:
    """Hold a sheet in the middle, as wide as a form for one hand."""
    row = QHBoxLayout()
    row.addStretch(1)
    widget.setFixedWidth(current().sizes.sign_in_card)
    row.addWidget(widget)
    row.addStretch(1)
    return row

"""The line to the province in words: never technical, always with a number or a time."""

from datetime import date, datetime
from enum import StrEnum, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from onestop.domain.moments import CLOCK_TOLERANCE, moment
from onestop.sync.report import LineState
from onestop.ui import dossier_words as words
from onestop.ui.counting import counted
from onestop.ui.moments import hour_of
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.tokens import Status

_MINUTE = 60_000


class LineKind(StrEnum):
    """Name what the line to the province does."""

    ALONE = auto()
    NEVER = auto()
    SYNCED = auto()
    SENDING = auto()
    WAITING = auto()
    OFFLINE = auto()
    WITHHELD = auto()


class LineNow(Struct, frozen=True, kw_only=True):
    """The line at a moment; `most` is how many waited when they began to go out.

    `enrolled` tells a station with a hub from one that works alone.
    """

    state: LineState
    waiting: int
    most: int
    withheld: int
    enrolled: bool
    today: date

    def is_away(self) -> bool:
        """Tell whether the province was there and is lost; who works alone never had it."""
        return self.enrolled and self.state.away_since is not None


def kind_of(now: LineNow) -> LineKind:
    """Tell what the line does; what needs a person stands before all else."""
    if now.withheld:
        return LineKind.WITHHELD
    if not now.enrolled:
        return LineKind.ALONE
    if now.state.away_since is not None:
        return LineKind.OFFLINE
    if now.state.last_contact is None:
        return LineKind.NEVER
    if now.waiting:
        return LineKind.SENDING if now.most > now.waiting else LineKind.WAITING
    return LineKind.SYNCED


def chip_look(now: LineNow) -> TagLook:
    """Word the line for the window's header."""
    kind = kind_of(now)
    text = _CHIP[kind]().format(
        count=now.withheld if kind is LineKind.WITHHELD else now.waiting,
        sent=now.most - now.waiting,
        most=now.most,
        since=_hour(now.state.away_since, now.today),
        at=_hour(now.state.last_contact, now.today),
    )
    if kind is LineKind.OFFLINE and now.waiting:
        text = f"{text} · {now.waiting}"
    status, glyph = _LOOKS[kind]
    return TagLook(text, status, glyph)


def sentence(now: LineNow) -> str:
    """Say in one sentence what the line does and what comes next."""
    kind = kind_of(now)
    if kind is LineKind.WITHHELD:
        said = _withheld_words(now.withheld)
    else:
        said = _SENTENCES[kind]().format(
            count=now.waiting,
            since=_hour(now.state.away_since, now.today),
            at=_hour(now.state.last_contact, now.today),
        )
    return " ".join(filter(None, (said, _clock_words(now.state.skew))))


def _withheld_words(count: int) -> str:
    one = QCoreApplication.translate("Line", "1 việc tỉnh chưa chuyển tiếp. Xem mục Cần xử lý.")
    many = QCoreApplication.translate(
        "Line", "{count} việc tỉnh chưa chuyển tiếp. Xem mục Cần xử lý."
    )
    return counted(one, many, count)


def away_words(now: LineNow) -> str:
    """Say since when the province is away, that the work goes on, and what will be sent."""
    lost = QCoreApplication.translate(
        "Line", "Mất kết nối với tỉnh từ {since}. Vẫn tiếp nhận bình thường"
    )
    one = QCoreApplication.translate("Line", "1 thay đổi sẽ tự gửi khi có mạng.")
    many = QCoreApplication.translate("Line", "{count} thay đổi sẽ tự gửi khi có mạng.")
    said = lost.format(since=_hour(now.state.away_since, now.today))
    return f"{said}; {counted(one, many, now.waiting)}" if now.waiting else f"{said}."


def _clock_words(skew: int) -> str:
    """Say that this machine's clock is wrong; nothing while it is right enough."""
    if abs(skew) <= CLOCK_TOLERANCE:
        return ""
    ahead = QCoreApplication.translate("Line", "Giờ máy này nhanh {minutes} phút, cần chỉnh lại.")
    behind = QCoreApplication.translate("Line", "Giờ máy này chậm {minutes} phút, cần chỉnh lại.")
    return (ahead if skew > 0 else behind).format(minutes=abs(skew) // _MINUTE)


def reason_words(code: str) -> str:
    """Say why the province holds something back, and what to do about it."""
    found = _REASONS.get(code)
    if found is not None:
        return found()
    # a later hub may send a sentence of its own
    general = QCoreApplication.translate(
        "Line", "Tỉnh chưa chuyển tiếp việc này. Báo quản trị tỉnh xem giúp."
    )
    return code if " " in code else general


def _hour(at: int | None, today: date) -> str:
    """Write an hour, with its day unless it is today."""
    if at is None:
        return "–"
    then: datetime = moment(at)
    if words.office_day(then) == today:
        return hour_of(then)
    return f"{hour_of(then)} {words.short_day(then)}"


_LOOKS = {
    LineKind.ALONE: (Status.NEUTRAL, Glyph.INFO),
    LineKind.NEVER: (Status.NEUTRAL, Glyph.CLOCK),
    LineKind.SYNCED: (Status.SUCCESS, Glyph.TICK_CIRCLE),
    LineKind.SENDING: (Status.INFO, Glyph.TRAY_ARROW),
    LineKind.WAITING: (Status.INFO, Glyph.TRAY_ARROW),
    LineKind.OFFLINE: (Status.WARN, Glyph.WARNING),
    LineKind.WITHHELD: (Status.DANGER, Glyph.CROSS_CIRCLE),
}
_CHIP = {
    LineKind.ALONE: lambda: QCoreApplication.translate("Line", "Máy làm việc riêng"),
    LineKind.NEVER: lambda: QCoreApplication.translate("Line", "Chưa kết nối với tỉnh"),
    LineKind.SYNCED: lambda: QCoreApplication.translate("Line", "Đã đồng bộ {at}"),
    LineKind.SENDING: lambda: QCoreApplication.translate("Line", "Đang gửi {sent}/{most}"),
    LineKind.WAITING: lambda: QCoreApplication.translate("Line", "Chờ gửi {count}"),
    LineKind.OFFLINE: lambda: QCoreApplication.translate("Line", "Ngoại tuyến từ {since}"),
    LineKind.WITHHELD: lambda: QCoreApplication.translate("Line", "{count} việc cần xử lý"),
}
_SENTENCES = {
    LineKind.ALONE: lambda: QCoreApplication.translate(
        "Line", "Máy này làm việc riêng, chưa ghi danh với tỉnh. Mọi việc được lưu tại máy."
    ),
    LineKind.NEVER: lambda: QCoreApplication.translate(
        "Line", "Chưa kết nối với tỉnh lần nào. Chương trình tự thử lại."
    ),
    LineKind.SYNCED: lambda: QCoreApplication.translate(
        "Line", "Mọi thay đổi đã lên tỉnh. Lần cuối {at}."
    ),
    LineKind.SENDING: lambda: QCoreApplication.translate("Line", "Đang gửi, còn {count} việc."),
    LineKind.WAITING: lambda: QCoreApplication.translate(
        "Line", "{count} việc chờ gửi, tự gửi trong giây lát."
    ),
    LineKind.OFFLINE: lambda: QCoreApplication.translate(
        "Line",
        "Ngoại tuyến từ {since}. Vẫn làm việc bình thường; {count} việc tự gửi khi có mạng."
        " Thử lại trong vòng một phút.",
    ),
}
_REASONS = {
    "UNCHECKED": lambda: QCoreApplication.translate(
        "Line", "Tỉnh đang kiểm tra chữ ký của máy đã ghi. Tự chuyển tiếp khi kiểm tra xong."
    ),
    "BEHIND": lambda: QCoreApplication.translate(
        "Line", "Chờ việc ghi trước của hồ sơ này lên tỉnh. Tự chuyển tiếp sau việc đó."
    ),
    "FORGED": lambda: QCoreApplication.translate(
        "Line", "Chữ ký không khớp với máy đã ghi. Giữ nguyên máy và báo quản trị tỉnh."
    ),
    "NO_DUTY": lambda: QCoreApplication.translate(
        "Line", "Máy này chưa được giao việc này. Báo quản trị giao thêm, rồi việc tự được gửi."
    ),
    "NOT_SEEN": lambda: QCoreApplication.translate(
        "Line", "Hồ sơ đang thuộc cơ quan khác. Nhờ cơ quan đó chuyển hồ sơ về đây."
    ),
    "OFFICE_UNKNOWN": lambda: QCoreApplication.translate(
        "Line", "Tỉnh chưa có cơ quan nhận hồ sơ này. Báo quản trị tỉnh."
    ),
    "NOT_OWNER": lambda: QCoreApplication.translate(
        "Line", "Chỉ cơ quan đã tiếp nhận hồ sơ được xóa dữ liệu cá nhân. Báo cơ quan đó."
    ),
    "NOT_ENDED": lambda: QCoreApplication.translate(
        "Line", "Hồ sơ chưa kết thúc ở tỉnh nên chưa xóa. Tự xóa khi việc trả kết quả đến nơi."
    ),
    "PROVINCE_ONLY": lambda: QCoreApplication.translate(
        "Line", "Việc này chỉ tỉnh được ghi. Báo quản trị tỉnh."
    ),
    "ORIGIN_UNKNOWN": lambda: QCoreApplication.translate(
        "Line", "Tỉnh chưa biết máy này. Báo quản trị tỉnh ghi danh lại."
    ),
}

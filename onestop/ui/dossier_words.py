"""Dossiers in words: stages, what happened, how long is left; one wording on every screen."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import Dossier, Stage
from onestop.domain.identity import Identity, IdentityKind
from onestop.services.collecting import Collected
from onestop.services.lines import Line
from onestop.services.lookup import Page
from onestop.services.outbox import Sending
from onestop.ui.counting import counted
from onestop.ui.moments import hour_of
from onestop.ui.theme.glyphs import Glyph
from onestop.ui.theme.painting import TagLook
from onestop.ui.theme.tokens import Status

NO_LOOK = TagLook("")
_GROUP_DIGITS = 3


def code_tail(code: str) -> str:
    """Leave the agency's part out of a code: it is the same on every row."""
    _, dash, tail = code.partition("-")
    return f"…{tail}" if dash else code


def office_day(moment: datetime) -> date:
    """Give the office's day of a moment."""
    return moment.astimezone(OFFICE_TIME).date()


def short_day(moment: datetime) -> str:
    """Write a day of this year: 25/11."""
    return f"{office_day(moment):%d/%m}"


def when(moment: datetime, today: date) -> str:
    """Write a moment as people say it: 09:12 hôm nay, or 09:12 ngày 18/11."""
    if office_day(moment) == today:
        words = QCoreApplication.translate("DossierWords", "{clock} hôm nay")
        return words.format(clock=hour_of(moment))
    words = QCoreApplication.translate("DossierWords", "{clock} ngày {day}")
    return words.format(clock=hour_of(moment), day=short_day(moment))


def stage_words(stage: Stage) -> str:
    """Name a stage as the office does."""
    names = {
        Stage.AT_COUNTER: QCoreApplication.translate("DossierWords", "Chờ chuyển phòng"),
        Stage.SENT: QCoreApplication.translate("DossierWords", "Mới chuyển đến"),
        Stage.IN_HAND: QCoreApplication.translate("DossierWords", "Đang xử lý"),
        Stage.COMPLETED: QCoreApplication.translate("DossierWords", "Đã có kết quả"),
        Stage.READY: QCoreApplication.translate("DossierWords", "Chờ trả kết quả"),
        Stage.COLLECTED: QCoreApplication.translate("DossierWords", "Đã trả kết quả"),
        Stage.CANCELLED: QCoreApplication.translate("DossierWords", "Đã hủy tiếp nhận"),
        Stage.NOWHERE: QCoreApplication.translate("DossierWords", "Chưa tiếp nhận"),
    }
    return names[stage]


def line_due(line: Line) -> TagLook | None:
    """Word how long a line's dossier has left."""
    return due_look(line.stage, line.due, line.days_left, late=line.late)


def page_due(page: Page, now: datetime) -> TagLook | None:
    """Word how long the dossier of a page has left."""
    due = page.dossier.reception.due if page.dossier.reception else None
    late = due is not None and due < now
    return due_look(page.dossier.stage, due, page.days_left, late=late)


def due_look(
    stage: Stage, due: datetime | None, days_left: int | None, *, late: bool
) -> TagLook | None:
    """Word how long is left, in shape, word and colour; nothing where no clock runs any more."""
    if stage in {Stage.COMPLETED, Stage.READY}:
        words = QCoreApplication.translate("DossierWords", "Đã xong")
        return TagLook(words, Status.SUCCESS, Glyph.TICK_CIRCLE)
    if stage in {Stage.COLLECTED, Stage.CANCELLED, Stage.NOWHERE} or due is None:
        return None
    days = days_left or 0
    if late:
        return TagLook(_late_words(due, days), Status.DANGER, Glyph.TRIANGLE)
    if days == 0:
        words = QCoreApplication.translate("DossierWords", "Hôm nay {clock}")
        return TagLook(words.format(clock=hour_of(due)), Status.WARN, Glyph.HALF, pressing=True)
    if days == 1:
        words = QCoreApplication.translate("DossierWords", "Còn 1 ngày")
        return TagLook(words, Status.WARN, Glyph.QUARTER)
    words = QCoreApplication.translate("DossierWords", "Còn {days} ngày").format(days=days)
    return TagLook(words, Status.NEUTRAL, Glyph.CIRCLE)


def due_words(line: Line) -> str:
    """Word in plain text what the due column says."""
    look = line_due(line)
    if look is not None:
        return look.text
    if line.stage in {Stage.COLLECTED, Stage.CANCELLED}:
        return stage_words(line.stage)
    return QCoreApplication.translate("DossierWords", "Không hẹn ngày")


def ended_look(line: Line) -> TagLook | None:
    """Mark a dossier that has ended: the quietest of all."""
    if line.stage is Stage.COLLECTED:
        return TagLook("", Status.NEUTRAL, Glyph.TICK)
    if line.stage is Stage.CANCELLED:
        return TagLook("", Status.NEUTRAL, Glyph.CROSSED)
    return None


def unconfirmed_words() -> str:
    """Word the mark of what the province has not confirmed."""
    return QCoreApplication.translate("DossierWords", "chưa xác nhận")


def erased_words() -> str:
    """Say, where a person stood, that nobody is named there any more."""
    return QCoreApplication.translate("DossierWords", "Đã xóa dữ liệu cá nhân")


def name_words(line: Line | Sending) -> str:
    """Name whoever the dossier of a line is of, as far as that is known."""
    return erased_words() if line.erased else line.name


def person_words(dossier: Dossier) -> str:
    """Name whoever a dossier is of, as far as that is known."""
    if dossier.erased:
        return erased_words()
    return dossier.people.applicant.name if dossier.people else ""


def collector_words(line: Collected) -> str:
    """Name whoever collected a result, as far as that is known."""
    return erased_words() if line.erased else line.collector


def kind_words(kind: str) -> str:
    """Name what happened, by the kind of its fact."""
    names = {
        "Received": QCoreApplication.translate("DossierWords", "Tiếp nhận"),
        "Corrected": QCoreApplication.translate("DossierWords", "Sửa tiếp nhận"),
        "Cancelled": QCoreApplication.translate("DossierWords", "Hủy tiếp nhận"),
        "Printed": QCoreApplication.translate("DossierWords", "In giấy hẹn"),
        "Routed": QCoreApplication.translate("DossierWords", "Chuyển phòng"),
        "Taken": QCoreApplication.translate("DossierWords", "Nhận xử lý"),
        "Completed": QCoreApplication.translate("DossierWords", "Có kết quả"),
        "SentBack": QCoreApplication.translate("DossierWords", "Chuyển về một cửa"),
        "HandedOver": QCoreApplication.translate("DossierWords", "Trả kết quả"),
        "Noted": QCoreApplication.translate("DossierWords", "Ghi chú"),
        "Settled": QCoreApplication.translate("DossierWords", "Giải quyết việc chưa thống nhất"),
        "Erased": QCoreApplication.translate("DossierWords", "Xóa dữ liệu cá nhân"),
        "ClerkLocked": QCoreApplication.translate("DossierWords", "Khóa tài khoản"),
        "ClerkUnlocked": QCoreApplication.translate("DossierWords", "Mở khóa tài khoản"),
        "StationKeyed": QCoreApplication.translate("DossierWords", "Đăng ký máy"),
        "": QCoreApplication.translate("DossierWords", "Việc do bản mới hơn ghi"),
    }
    return names.get(kind, names[""])


def _late_words(due: datetime, days: int) -> str:
    if days == 0:
        words = QCoreApplication.translate("DossierWords", "Quá giờ hẹn {clock}")
        return words.format(clock=hour_of(due))
    one = QCoreApplication.translate("DossierWords", "Quá hạn 1 ngày")
    many = QCoreApplication.translate("DossierWords", "Quá hạn {count} ngày")
    return counted(one, many, abs(days))


def unconfirmed_look(line: Line) -> TagLook | None:
    """Mark a line the province has not confirmed."""
    return None if line.confirmed else TagLook(unconfirmed_words(), Status.INFO, Glyph.TRAY_ARROW)


def stage_elsewhere(stage: Stage) -> str:
    """Name a stage as seen from outside the department: what was sent there waits to be taken."""
    if stage is Stage.SENT:
        return QCoreApplication.translate("DossierWords", "Chờ phòng nhận")
    return stage_words(stage)


def number_words(identity: Identity | None) -> str:
    """Write a number as it is read aloud: personal numbers in groups of three."""
    if identity is None:
        return ""
    if identity.kind is IdentityKind.PERSONAL_NUMBER:
        return grouped(identity.number, _GROUP_DIGITS)
    return identity.number


def grouped(number: str, first: int) -> str:
    """Write digits in groups: the first as long as asked, the rest by three."""
    rest = number[first:]
    groups = [
        number[:first],
        *(rest[at : at + _GROUP_DIGITS] for at in range(0, len(rest), _GROUP_DIGITS)),
    ]
    return " ".join(filter(None, groups))

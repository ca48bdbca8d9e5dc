"""What each printed form says, as frozen values; `onestop.documents` draws them.

Mẫu 01 is that of Thông tư 01/2018/TT-VPCP; the order of its fields is the order of the paper.
"""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.reception import Paper

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

RECEIPT_NOTES = (
    (
        "Giấy này lập thành 2 liên: một liên kèm Phiếu kiểm soát lưu tại Bộ phận; "
        "một liên giao người nộp."
    ),
    (
        "Có thể đăng ký nhận kết quả tại Bộ phận hoặc tại nhà qua bưu chính; "
        "xong trước hẹn sẽ báo tin."
    ),
    "Khi nhận, mang theo giấy này và giấy tờ tùy thân; người nhận thay mang thêm giấy ủy quyền.",
)


class PaperSize(StrEnum):
    """The sheets our forms are laid out for."""

    A4 = "A4"
    A5 = "A5"


class Copy(StrEnum):
    """The copies (liên) of a receipt."""

    KEPT = "kept"
    GIVEN = "given"


class Replaced(Struct, frozen=True, kw_only=True):
    """The receipt that a corrected one replaces."""

    version: int
    printed: datetime


class Again(Struct, frozen=True, kw_only=True):
    """A reprint: which one it is, and when."""

    times: int
    printed: datetime


class SecondStage(Struct, frozen=True, kw_only=True):
    """The second stage of a procedure that has two; what is not known yet stays a dotted line."""

    received: datetime | None = None
    due: datetime | None = None


class Receipt(Struct, frozen=True, kw_only=True):
    """Mẫu 01: the paper that confirms a reception and promises a moment."""

    agency: str
    section: str
    code: str
    place: str
    issued: date
    section_address: str
    owner: str
    content: str
    received: datetime
    clerk: str
    return_at: tuple[str, ...]
    term: str
    due: datetime | None = None
    parent: str = ""
    submitter: str = ""
    channel: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    identity_label: str = "Số CMND/Thẻ căn cước/Hộ chiếu"
    identity_number: str = ""
    owner_address: str = ""
    fee: str = ""
    papers: tuple[Paper, ...] = ()
    sets: int = 1
    second_stage: SecondStage | None = None
    signed_by: str = ""
    notes: tuple[str, ...] = RECEIPT_NOTES
    questions: str = ""
    qr: str = ""
    copies: tuple[Copy, ...] = (Copy.KEPT, Copy.GIVEN)
    replaces: Replaced | None = None
    again: Again | None = None
    sample: bool = False


def day_words(day: date) -> str:
    """Write a date as state documents do (Nghị định 30/2020/NĐ-CP)."""
    # Days below 10 and months 1 and 2 take a nought before them, so that nothing can be written in.
    month = f"{day.month:02d}" if day.month in (1, 2) else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year:04d}"


def clock_words(moment: datetime) -> str:
    """Write the office's time of day in words."""
    local = moment.astimezone(OFFICE_TIME)
    return f"{local.hour:02d} giờ {local.minute:02d} phút"


def moment_words(moment: datetime) -> str:
    """Write a moment in the office's time in words."""
    return f"{clock_words(moment)}, {day_words(moment.astimezone(OFFICE_TIME).date())}"


def short_moment_words(moment: datetime) -> str:
    """Write a moment in words with the date in digits."""
    return f"{clock_words(moment)}, ngày {date_digits(moment)}"


def date_digits(moment: datetime) -> str:
    """Write the office's date of a moment as `dd/mm/yyyy`."""
    local = moment.astimezone(OFFICE_TIME)
    return f"{local.day:02d}/{local.month:02d}/{local.year:04d}"


def weekday_words(moment: datetime) -> str:
    """Name the office's weekday of a moment."""
    return _WEEKDAYS[moment.astimezone(OFFICE_TIME).weekday()]

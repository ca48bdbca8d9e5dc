"""Lines of lists: one frozen row a dossier, read from the projection by an index."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME, WorkCalendar
from onestop.domain.dossier import ENDED, Stage
from onestop.domain.moments import moment
from onestop.services.work import Work

# Conditions that several lists share: what lies ready at the counter of an office, what is not over
# yet; and their order, the nearest promise first.
READY_HERE = "stage = 'ready' AND office = ? AND department = ''"
NOT_ENDED = "stage NOT IN ('collected', 'cancelled')"
NEAREST = "ORDER BY due IS NULL, due, id"
_LONGEST_COUNT = 400
_COLUMNS = (
    "subject, code, name, procedure, stage, department, officer, received, due, unplaced, disputed"
)


class Line(Struct, frozen=True, kw_only=True):
    """One dossier in a list; `days_left` counts open days to the due day, below 0 when past.

    `erased`: its persons were.
    """

    subject: str
    code: str
    name: str
    procedure: str
    procedure_name: str
    stage: Stage
    department: str
    officer: str
    received: datetime
    due: datetime | None
    days_left: int | None
    late: bool
    confirmed: bool
    disputed: bool
    erased: bool = False


def lines(work: Work, where: str, values: Sequence[object], limit: int = 500) -> list[Line]:
    """Read the lines of a list by a condition on columns that an index covers."""
    rows = work.connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM dossier WHERE {where} LIMIT ?",  # noqa: S608 - our own conditions
        (*values, limit),
    ).all()
    names, clerks = work.catalogue.procedure_names, work.catalogue.clerks
    left = _days_left_of(work)
    return [
        Line(
            subject=row[0],
            code=row[1],
            name=row[2],
            procedure=row[3],
            procedure_name=names.get(row[3], row[3]),
            stage=Stage(row[4]),
            department=row[5],
            officer=clerks[row[6]].name if row[6] in clerks else "",
            received=moment(row[7]),
            due=moment(row[8]) if row[8] is not None else None,
            days_left=left(moment(row[8])) if row[8] is not None else None,
            late=row[8] is not None and moment(row[8]) < work.now,
            confirmed=not row[9],
            disputed=bool(row[10]),
            erased=was_erased(row[2], row[4]),
        )
        for row in rows
    ]


def was_erased(name: str | None, stage: str | None) -> bool:
    """Tell by its row whether a dossier's persons were erased: nobody hands one in unnamed."""
    return not name and stage in ENDED


def _days_left_of(work: Work) -> Callable[[datetime], int]:
    """Count each due day of a list once: many dossiers share one."""
    calendar = work.catalogue.calendar(work.about.office)
    counted: dict[date, int] = {}

    def left(due: datetime) -> int:
        day = due.astimezone(OFFICE_TIME).date()
        if day not in counted:
            counted[day] = days_left(calendar, work.today, due)
        return counted[day]

    return left


def days_left(calendar: WorkCalendar, today: date, due: datetime) -> int:
    """Count the open days from today to the due day: 0 is today, negative is past."""
    day = due.astimezone(OFFICE_TIME).date()
    first, last = sorted((today.toordinal(), day.toordinal()))
    last = min(last, first + _LONGEST_COUNT)
    open_days = sum(
        calendar.is_open(date.fromordinal(ordinal)) for ordinal in range(first + 1, last + 1)
    )
    return open_days if day >= today else -open_days

"""The catalogue: offices, procedures, opening hours and administrative units as plain values.

Integers only: terms in whole days, hours or half-day sessions, shares in half days, fees in đồng,
clock times in minutes of the day. The values are published, and dated, by facts.
"""

from datetime import date
from enum import StrEnum

from msgspec import Struct, json

from onestop.domain.bounds import Count
from onestop.domain.people import Clerk

_WEEK_DAYS = 7
_DAY_MINUTES = 24 * 60


class TermKind(StrEnum):
    """How the time for a procedure is counted."""

    WORKING_DAYS = "working_days"
    WORKING_HOURS = "working_hours"
    SESSIONS = "sessions"
    CALENDAR_DAYS = "calendar_days"
    SAME_DAY = "same_day"
    NONE = "none"


class Term(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The time a procedure may take; `amount` is in days, hours or half-day sessions by its kind.

    `cutoff_minutes` belongs to same-day procedures: 900 is 15:00, 0 is no cut-off.
    """

    kind: TermKind
    amount: Count = 0
    cutoff_minutes: Count = 0

    def __post_init__(self) -> None:
        """Stop a term that would count backwards."""
        if self.amount < 0 or self.cutoff_minutes < 0:
            raise ValueError("a term is never negative")


class Rounding(StrEnum):
    """What an office makes of the clock time of a due moment."""

    QUARTER_HOUR = "quarter_hour"
    END_OF_SESSION = "end_of_session"
    FIXED_HOUR = "fixed_hour"


class Share(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One body's part of a term; the empty department is the counter."""

    department: str
    half_days: Count

    def __post_init__(self) -> None:
        """Stop a share that would count backwards."""
        if self.half_days < 0:
            raise ValueError("a share is never negative")


class Fee(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A fee in the words of its source, and in đồng where it is one amount."""

    text: str = ""
    amount: Count | None = None


class Mode(StrEnum):
    """Whether a paper stays with the dossier or is shown and given back."""

    HAND_IN = "hand_in"
    SHOW = "show"


class Component(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A paper the procedure asks for, with the counts of one set."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    required: bool = True
    mode: Mode = Mode.HAND_IN


class Procedure(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An administrative procedure as one catalogue states it.

    `department` handles it; `shares` may not add up to the term (real catalogues do not);
    `other_codes` name it too; `abbreviations` are short forms clerks type; `sets` is how many sets
    of the components are handed in.
    """

    code: str
    national_code: str = ""
    other_codes: tuple[str, ...] = ()
    name: str
    field: str
    department: str
    term: Term
    shares: tuple[Share, ...] = ()
    share_words: str = ""
    fee: Fee = Fee()
    sets: int = 1
    components: tuple[Component, ...]
    result: str
    abbreviations: tuple[str, ...] = ()
    source: str
    sample: bool = False


class Level(StrEnum):
    """Where an office stands in the state."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Office(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An office: what heads its forms and how it promises.

    `place` stands before the date on forms; `fixed_minute` is for offices that return at one hour.
    """

    code: str
    agency_code: str
    name: str
    section: str
    place: str
    address: str = ""
    phone: str = ""
    level: Level
    parent: str = ""
    province: str
    unit: str = ""
    result_desk: str = ""
    sample: bool = False
    rounding: Rounding = Rounding.QUARTER_HOUR
    fixed_minute: int = 990


class Department(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A department of an office, or an outside body that takes part in its procedures."""

    id: str
    office: str
    name: str
    short: str
    outside: bool = False


class Counter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A counter citizens come to."""

    id: str
    office: str
    name: str


class UnitKind(StrEnum):
    """The kinds of administrative units, of all tiers."""

    PROVINCE = "province"
    CITY = "city"
    TOWN = "town"
    DISTRICT = "district"
    WARD = "ward"
    TOWNSHIP = "township"
    COMMUNE = "commune"
    SPECIAL_ZONE = "special_zone"


class Unit(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An administrative unit between two days; a code may come back with another name."""

    code: str
    name: str
    kind: UnitKind
    parent: str = ""
    valid_from: date
    valid_to: date | None = None


class Hours(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The opening hours of a week, Monday first: spans of minutes, one per half-day session.

    They hold from `valid_from` until later ones do. Summer and winter hours name the part of the
    year they are for, as month times 100 plus day; 1016 to 415 runs over the new year.
    """

    valid_from: date
    week: tuple[tuple[tuple[int, int], ...], ...]
    season_from: int = 101
    season_to: int = 1231

    def __post_init__(self) -> None:
        """Stop hours that are no week or run backwards."""
        if len(self.week) != _WEEK_DAYS:
            raise ValueError("a week has seven days")
        for day in self.week:
            marks = [minute for span in day for minute in span]
            if marks != sorted(marks) or any(start == end for start, end in day):
                raise ValueError("opening hours run forwards")
            if any(not 0 <= mark <= _DAY_MINUTES for mark in marks):
                raise ValueError("opening hours stay within a day")


class SampleOffice(Struct, frozen=True, kw_only=True):
    """The office that ships with the program, to try everything on."""

    source: str
    valid_from: date
    office: Office
    departments: tuple[Department, ...]
    counters: tuple[Counter, ...]
    hours: tuple[Hours, ...]
    clerks: tuple[Clerk, ...]


class _Procedures(Struct, frozen=True):
    source: str
    procedures: tuple[Procedure, ...]


class _Units(Struct, frozen=True):
    source: str
    units: tuple[Unit, ...]


def procedures(raw: bytes) -> tuple[Procedure, ...]:
    """Read the procedures of a catalogue file."""
    return json.decode(raw, type=_Procedures).procedures


def units(raw: bytes) -> tuple[Unit, ...]:
    """Read the administrative units of a catalogue file."""
    return json.decode(raw, type=_Units).units


def sample_office(raw: bytes) -> SampleOffice:
    """Read the file of the sample office."""
    return json.decode(raw, type=SampleOffice)


def procedure_of(listed: tuple[Procedure, ...], code: str) -> Procedure | None:
    """Find the procedure a code names: its own, the national one, or one it had elsewhere."""
    for procedure in listed:
        if code and code in (procedure.code, procedure.national_code, *procedure.other_codes):
            return procedure
    return None


def unit_on(listed: tuple[Unit, ...], code: str, day: date) -> Unit | None:
    """Find the unit that bore a code on a day."""
    for unit in listed:
        ended = unit.valid_to is not None and unit.valid_to < day
        if unit.code == code and unit.valid_from <= day and not ended:
            return unit
    return None

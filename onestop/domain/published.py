"""The catalogue as it stands after every published fact: what is valid on a day, and for whom.

Later versions replace earlier ones of the same subject from their first day on; an office's own
days stand before the province's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from onestop.domain.calendar import WorkCalendar, work_calendar
from onestop.domain.catalogue import Counter, Department, Office, Procedure
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import (
    CalendarPublished,
    CatalogueFact,
    ClerkLocked,
    ClerkPublished,
    ClerkUnlocked,
    CounterPublished,
    DepartmentPublished,
    Fact,
    HoursPublished,
    OfficePublished,
    ProcedurePublished,
    StationKeyed,
)
from onestop.domain.people import Clerk


class _Dated(Protocol):
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


K = TypeVar("K")
D = TypeVar("D", bound=_Dated)


class Catalogue:
    """Everything published, ready to be asked; never changes once made."""

    def __init__(self, facts: Iterable[CatalogueFact]) -> None:
        self._by_kind: Mapping[type, list[CatalogueFact]] = defaultdict(list)
        for fact in facts:
            self._by_kind[type(fact)].append(fact)

    def office(self, code: str, day: date) -> Office:
        """Give an office as it is on a day."""
        found = [fact for fact in self._all(OfficePublished) if fact.office.code == code]
        version = _valid(found, day) or (found[-1] if found else None)
        if version is None:
            raise Refused(Reason.OFFICE_UNKNOWN, "office")
        return version.office

    def departments(self, office: str, day: date) -> list[Department]:
        """List the departments of an office on a day."""
        found = [
            fact for fact in self._all(DepartmentPublished) if fact.department.office == office
        ]
        return [fact.department for fact in _each(found, lambda fact: fact.department.id, day)]

    def section_name(self, office: str, day: date) -> str:
        """Name the one-stop section of an office, or its code when nothing is published of it."""
        try:
            return self.office(office, day).section
        except Refused:
            return office

    def department_name(self, office: str, department: str, day: date) -> str:
        """Name a department, or the id itself when nothing is published of it."""
        names = {each.id: each.name for each in self.departments(office, day)}
        return names.get(department, department)

    def counters(self, office: str, day: date) -> list[Counter]:
        """List the counters of an office on a day."""
        found = [fact for fact in self._all(CounterPublished) if fact.counter.office == office]
        return [fact.counter for fact in _each(found, lambda fact: fact.counter.id, day)]

    def procedures(self, day: date) -> list[Procedure]:
        """List the procedures in force on a day."""
        found = _each(self._all(ProcedurePublished), lambda fact: fact.procedure.code, day)
        return [fact.procedure for fact in found]

    def procedure(self, code: str, day: date) -> Procedure:
        """Give a procedure by any of its codes; refuse one that is not in force on the day."""
        wanted = code.strip().upper()
        for procedure in self.procedures(day):
            if wanted in {procedure.code, procedure.national_code, *procedure.other_codes}:
                return procedure
        raise Refused(Reason.PROCEDURE_UNKNOWN, "procedure", code=code[:40])

    def calendar(self, office: str) -> WorkCalendar:
        """Give the working calendar of an office."""
        if office not in self._calendars:
            published = self._all(CalendarPublished)
            years = {fact.calendar.year: fact.calendar for fact in published if not fact.office}
            own = {fact.calendar.year: fact.calendar for fact in published if fact.office == office}
            hours = [fact.hours for fact in self._all(HoursPublished) if fact.office == office]
            rules = [rule for calendar in own.values() for rule in calendar.rules]
            self._calendars[office] = work_calendar(years.values(), hours, rules)
        return self._calendars[office]

    @cached_property
    def procedure_names(self) -> Mapping[str, str]:
        """Name every procedure ever published, by its code: lists show old dossiers too."""
        return {fact.procedure.code: fact.procedure.name for fact in self._all(ProcedurePublished)}

    def serves(self, clerk: str, day: date) -> bool:
        """Tell whether a clerk is in office on a day, and not locked."""
        found = [fact for fact in self._all(ClerkPublished) if fact.clerk == clerk]
        return _valid(found, day) is not None and not self.clerks[clerk].locked

    @cached_property
    def clerks(self) -> Mapping[str, Clerk]:
        """Give every clerk by id, the locked marked; a clerk whose names are kept away has none."""
        locking: list[Fact] = [*self._all(ClerkLocked), *self._all(ClerkUnlocked)]
        return {
            fact.clerk: Clerk(
                id=fact.clerk,
                login=fact.private.login if fact.private else "",
                name=fact.private.name if fact.private else "",
                title=fact.private.title if fact.private else "",
                office=fact.office,
                department=fact.department,
                duties=fact.duties,
                locked=is_locked(fact.clerk, locking),
            )
            for fact in self._all(ClerkPublished)
        }

    def locks(self, clerk: str) -> int:
        """Count how often a clerk was locked, lifted or not."""
        return sum(fact.clerk == clerk for fact in self._all(ClerkLocked))

    @cached_property
    def keys(self) -> Mapping[str, StationKeyed]:
        """Give every station's public key by its id."""
        return {fact.key: fact for fact in self._all(StationKeyed)}

    @cached_property
    def _calendars(self) -> dict[str, WorkCalendar]:
        return {}

    def _all(self, kind: type[K]) -> list[K]:
        return self._by_kind[kind]  # type: ignore[return-value] # each list holds one kind


def is_locked(clerk: str, facts: Iterable[Fact]) -> bool:
    """Tell whether facts leave a clerk locked; their order is of no matter.

    A lock is lifted by whoever knew of it: one recorded elsewhere at the same time stays.
    """
    locks = lifted = 0
    for fact in facts:
        match fact:
            case ClerkLocked(clerk=named) if named == clerk:
                locks += 1
            case ClerkUnlocked(clerk=named, lifted=known) if named == clerk:
                lifted = max(lifted, known)
    return locks > lifted


def _valid(versions: Iterable[D], day: date) -> D | None:
    """Take the last published version that is valid on a day."""
    found = None
    for version in versions:
        if version.valid_from <= day and (version.valid_to is None or day <= version.valid_to):
            found = version
    return found


def _each(facts: Iterable[D], name: Callable[[D], str], day: date) -> list[D]:
    """Take the valid version of each subject, in the order they were first published."""
    versions: dict[str, list[D]] = defaultdict(list)
    for fact in facts:
        versions[name(fact)].append(fact)
    return [found for each in versions.values() if (found := _valid(each, day)) is not None]

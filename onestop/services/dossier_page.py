"""What the page of a dossier shows beside its story: papers, steps to come, what may be done."""

from datetime import date, datetime

from msgspec import Struct

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Procedure
from onestop.domain.dossier import Dossier, Stage
from onestop.domain.errors import Refused
from onestop.domain.folding import folded
from onestop.domain.reception import Paper, Reception
from onestop.services import acts, collecting, disputes, lookup
from onestop.services.work import Work

_ON_THE_WAY = frozenset({Stage.AT_COUNTER, Stage.SENT, Stage.IN_HAND})
_NOT_OVER = _ON_THE_WAY | {Stage.COMPLETED, Stage.READY}


class PaperLine(Struct, frozen=True, kw_only=True):
    """One paper: what was handed in of it, and whether it had to be."""

    paper: Paper
    required: bool
    handed_in: bool


class Expected(Struct, frozen=True, kw_only=True):
    """A step that has not happened yet; the empty name is the return of the result."""

    name: str
    due: datetime


class Target(Struct, frozen=True, kw_only=True):
    """A department a file may be sent to."""

    id: str
    name: str


class View(Struct, frozen=True, kw_only=True):
    """Everything the page of a dossier and the preview of a list show."""

    page: lookup.Page
    today: date
    now: datetime
    counter: str
    department: str
    papers: tuple[PaperLine, ...]
    expected: tuple[Expected, ...]
    targets: tuple[Target, ...]
    acts: tuple[acts.Act, ...]
    section: str
    timing: collecting.Timing | None
    disputes: tuple[disputes.Disputed, ...]


def view(work: Work, subject: str) -> View:
    """Tell everything about a dossier, and what this clerk may do with it."""
    page = lookup.page(work, subject)
    dossier = page.dossier
    reception = dossier.reception
    office = work.about.office
    departments = work.catalogue.departments(office, work.today)
    names = {each.id: each.name for each in departments}
    return View(
        page=page,
        today=work.today,
        now=work.now,
        counter=_counter(work, reception),
        department=names.get(reception.department, "") if reception else "",
        papers=_papers(work, dossier),
        expected=_expected(dossier, names),
        targets=tuple(
            Target(id=each.id, name=each.name)
            for each in departments
            if each.id != dossier.department
        ),
        acts=acts.allowed(work, dossier),
        section=work.catalogue.office(office, work.today).section,
        timing=collecting.timing(work, dossier),
        disputes=disputes.of_dossier(work, subject),
    )


def _counter(work: Work, reception: Reception | None) -> str:
    if reception is None:
        return ""
    counters = work.catalogue.counters(reception.office, work.today)
    return {each.id: each.name for each in counters}.get(reception.counter, reception.counter)


def _papers(work: Work, dossier: Dossier) -> tuple[PaperLine, ...]:
    """Lay what was handed in over what the catalogue asked for on that day."""
    if dossier.reception is None:
        return ()
    procedure = _procedure(work, dossier.reception)
    given = [*dossier.reception.papers, *(dossier.people.papers if dossier.people else ())]
    components = procedure.components if procedure else ()
    required = {folded(each.name): each.required for each in components}
    lines = [
        PaperLine(paper=paper, required=required.get(folded(paper.name), False), handed_in=True)
        for paper in given
    ]
    named = {folded(paper.name) for paper in given}
    lines += [
        PaperLine(paper=Paper(name=each.name), required=each.required, handed_in=False)
        for each in components
        if folded(each.name) not in named
    ]
    return tuple(lines)


def _procedure(work: Work, reception: Reception) -> Procedure | None:
    day = reception.received.astimezone(OFFICE_TIME).date()
    try:
        return work.catalogue.procedure(reception.procedure, day)
    except Refused:
        # another office's own procedure: what was handed in is known all the same
        return None


def _expected(dossier: Dossier, names: dict[str, str]) -> tuple[Expected, ...]:
    """List the steps to come, the last one first; the counter's shares are no step of their own."""
    reception = dossier.reception
    if reception is None or reception.due is None or dossier.stage not in _NOT_OVER:
        return ()
    steps = reception.steps if dossier.stage in _ON_THE_WAY else ()
    ahead = [
        Expected(name=names.get(step.department, step.department), due=step.due)
        for step in steps
        if step.department and step.due is not None
    ]
    return (Expected(name="", due=reception.due), *reversed(ahead))

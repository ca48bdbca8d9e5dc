"""Return of results: may this result be handed over now, and to whom it was."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import Dossier, Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Collector, HandedOver
from onestop.domain.identity import Identity
from onestop.domain.intake import words
from onestop.domain.moments import milliseconds
from onestop.domain.people import Duty
from onestop.services.lines import Line, lines
from onestop.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Whether a result may be handed over now."""

    ready: bool
    stage: Stage
    department: str


def readiness(work: Work, subject: str) -> Readiness:
    """Tell whether the result lies at the counter."""
    dossier = work.dossier(subject)
    name = work.catalogue.department_name(work.about.office, dossier.department, work.today)
    return Readiness(
        ready=dossier.stage is Stage.READY and not dossier.blocked,
        stage=dossier.stage,
        department=name if dossier.department else "",
    )


def entitled(dossier: Dossier, identity: Identity) -> bool:
    """Tell whether an identity paper is the applicant's or the owner's own."""
    if dossier.people is None:
        return False
    persons = (dossier.people.applicant, dossier.people.owner)
    return any(person and person.identity == identity for person in persons)


def hand_over(work: Work, subject: str, collector: Collector) -> None:
    """Hand a result over; whoever is not the applicant or owner brings a letter of authority."""
    work.clerk.must(Duty.RECEIVE)
    dossier = work.dossier(subject)
    if dossier.office != work.about.office:
        raise Refused(Reason.NOT_HELD_HERE)
    if dossier.stage is not Stage.READY:
        raise Refused(Reason.RESULT_NOT_READY)
    name = words(collector.name, "collector.name")
    if not name:
        raise Refused(Reason.NAME_EMPTY, "collector.name")
    letter = words(collector.letter, "collector.letter")
    own = collector.identity is not None and entitled(dossier, collector.identity)
    came = replace(collector, name=name, letter=letter)
    work.record(subject, HandedOver(in_person=own, checked=own or bool(letter), private=came))


def waiting(work: Work) -> list[Line]:
    """List the results that lie at the counter, the longest promised first."""
    return lines(
        work,
        "stage = 'ready' AND office = ? AND department = '' ORDER BY due IS NULL, due, id",
        (work.about.office,),
    )


def handed_over_today(work: Work) -> list[Line]:
    """List the results that were handed over today, the latest first."""
    since = datetime.combine(work.today, time(), OFFICE_TIME)
    until = since + timedelta(days=1)
    return lines(
        work,
        "collected >= ? AND collected < ? ORDER BY collected DESC, id DESC",
        (milliseconds(since), milliseconds(until)),
    )

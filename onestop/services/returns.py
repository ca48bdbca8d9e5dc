"""Return of results: may this result be handed over now, and to whom it was."""

from dataclasses import dataclass

from onestop.domain.dossier import Dossier, Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Collector, HandedOver
from onestop.domain.folding import tidied
from onestop.domain.identity import Identity
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
    if dossier.stage is not Stage.READY:
        raise Refused(Reason.RESULT_NOT_READY)
    if not tidied(collector.name):
        raise Refused(Reason.NAME_EMPTY, "collector.name")
    own = collector.identity is not None and entitled(dossier, collector.identity)
    checked = own or bool(collector.letter.strip())
    work.record(subject, HandedOver(in_person=own, checked=checked, private=collector))


def waiting(work: Work) -> list[Line]:
    """List the results that lie at the counter, the longest promised first."""
    return lines(work, "stage = 'ready' AND department = '' ORDER BY due IS NULL, due, id", ())


def handed_over_today(work: Work) -> list[Line]:
    """List the latest results that were handed over."""
    return lines(work, "stage = 'collected' ORDER BY recorded DESC", (), limit=20)

"""Return of results: may this result be handed over now, and to whom it was."""

from msgspec.structs import replace

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.dossier import Dossier, Stage
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Collector, HandedOver
from onestop.domain.identity import Identity
from onestop.domain.intake import words
from onestop.domain.people import Duty
from onestop.services.holding import lies_here, must_hold
from onestop.services.lines import NEAREST, READY_HERE, Line, lines
from onestop.services.work import Work


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
    must_hold(lies_here(work, dossier))
    _must_be_ready(dossier)
    name = words(collector.name, "collector.name")
    if not name:
        raise Refused(Reason.NAME_EMPTY, "collector.name")
    letter = words(collector.letter, "collector.letter")
    own = collector.identity is not None and entitled(dossier, collector.identity)
    came = replace(collector, name=name, letter=letter)
    work.record(subject, HandedOver(in_person=own, checked=own or bool(letter), private=came))


def waiting(work: Work) -> list[Line]:
    """List the results that lie at the counter, the longest promised first."""
    return lines(work, f"{READY_HERE} {NEAREST}", (work.about.office,))


def _must_be_ready(dossier: Dossier) -> None:
    if dossier.collected is not None:
        at = dossier.collected.astimezone(OFFICE_TIME)
        raise Refused(Reason.RESULT_HANDED_OVER, at=f"{at:%H:%M %d/%m/%Y}")
    if dossier.stage is not Stage.READY:
        raise Refused(Reason.RESULT_NOT_READY)

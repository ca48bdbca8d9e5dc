"""Disputes: what was recorded and does not fit its dossier, and how a person ends it.

Nothing is thrown away: a dispute ends by a further fact, with words that say how.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from onestop.domain.dossier import Dispute, Dossier, Stage, after
from onestop.domain.entries import Entry, Ref, ref_of
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Fact, Printed, Settled, Words
from onestop.domain.intake import words
from onestop.domain.moments import moment
from onestop.domain.people import Duty
from onestop.journal.reading import history, told
from onestop.services.lines import NEAREST, Line, lines
from onestop.services.work import Work


class Standing(Struct, frozen=True, kw_only=True):
    """Where a dossier stood when an entry came that did not fit; empty names are nobody's."""

    stage: Stage
    department: str
    officer: str
    receipt: int


class Printout(Struct, frozen=True, kw_only=True):
    """A form that was printed after a disputed entry, by someone who may have known it."""

    form: str
    receipt: int
    at: datetime
    who: str


class Disputed(Struct, frozen=True, kw_only=True):
    """One entry that does not fit, told in plain values; `where` is its clerk's department."""

    ref: Ref
    kind: str
    at: datetime
    who: str
    where: str
    blocks: bool
    before: Standing
    printed: tuple[Printout, ...]
    may_settle: bool


def open_disputes(work: Work) -> list[Line]:
    """List the dossiers with something that is not settled, the nearest due first."""
    return lines(work, f"disputed > 0 {NEAREST}", ())


def of_dossier(work: Work, subject: str) -> tuple[Disputed, ...]:
    """Tell every open dispute of a dossier, in the order of its story."""
    dossier = work.dossier(subject)
    if not dossier.disputes:
        return ()
    story = told(history(work.connection, subject))
    return tuple(_disputed(work, dispute, story) for dispute in dossier.disputes)


def may_settle_any(work: Work, dossier: Dossier) -> bool:
    """Tell whether the clerk may settle at least one dispute of a dossier."""
    return any(each.may_settle for each in of_dossier(work, dossier.subject))


def settle(work: Work, subject: str, ref: Ref, text: str) -> None:
    """End a dispute in words: the supervisor does, or the clerk who recorded the entry.

    Words about an erased dossier are asked for and not kept: they might name somebody again.
    """
    named = next((each for each in of_dossier(work, subject) if each.ref == ref), None)
    if named is None:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    if not named.may_settle:
        raise Refused(Reason.NOT_YOUR_DUTY)
    said = words(text, "reason")
    if not said:
        raise Refused(Reason.REASON_EMPTY, "reason")
    kept = None if work.dossier(subject).erased else Words(text=said)
    work.record(subject, Settled(disputed=ref, private=kept))


def _disputed(work: Work, dispute: Dispute, story: Sequence[tuple[Entry, Fact | None]]) -> Disputed:
    at = next(index for index, (entry, _) in enumerate(story) if ref_of(entry) == dispute.ref)
    entry = story[at][0]
    clerk = work.catalogue.clerks.get(entry.clerk)
    department = clerk.department if clerk else ""
    return Disputed(
        ref=dispute.ref,
        kind=dispute.kind,
        at=moment(entry.at),
        who=clerk.name if clerk else "",
        where=work.catalogue.department_name(work.about.office, department, work.today),
        blocks=dispute.blocks,
        before=_standing(work, entry.subject, story[:at]),
        printed=_printed(work, entry, story[at + 1 :]),
        may_settle=work.clerk.may(Duty.SUPERVISE) or entry.clerk == work.clerk.id,
    )


def _standing(work: Work, subject: str, story: Sequence[tuple[Entry, Fact | None]]) -> Standing:
    """Fold the story up to an entry: what its author should have known."""
    dossier = Dossier(subject=subject)
    for entry, fact in story:
        dossier = after(dossier, entry, fact)
    clerk = work.catalogue.clerks.get(dossier.officer)
    name = work.catalogue.department_name(dossier.office, dossier.department, work.today)
    return Standing(
        stage=dossier.stage,
        department=name if dossier.department else "",
        officer=clerk.name if clerk else "",
        receipt=dossier.reception.receipt if dossier.reception else 0,
    )


def _printed(
    work: Work, disputed: Entry, later: Sequence[tuple[Entry, Fact | None]]
) -> tuple[Printout, ...]:
    """List what may have been printed on the strength of an entry.

    Whoever knew it has `seen` more than its author; what was printed without knowing it stands.
    """
    clerks = work.catalogue.clerks
    return tuple(
        Printout(
            form=fact.form,
            receipt=fact.receipt,
            at=moment(entry.at),
            who=clerks[entry.clerk].name if entry.clerk in clerks else "",
        )
        for entry, fact in later
        if isinstance(fact, Printed) and entry.seen > disputed.seen
    )

"""What the printed forms of a dossier say, gathered for the drawing."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypedDict

from msgspec import Struct

from onestop.domain.amounts import dong
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Fee, Office, Term, TermKind
from onestop.domain.dossier import Stage
from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Corrected, Fact, Printed, Received
from onestop.domain.forms import Again, PaperSize, Receipt, Replaced
from onestop.domain.moments import moment
from onestop.domain.people import Duty
from onestop.domain.reception import People, Reception, ReturnAt
from onestop.journal.reading import history, told
from onestop.services import archive
from onestop.services.seals import seal
from onestop.services.work import Desk, Work

RECEIPT = "receipt"
TEMPLATE = 1
_TERM_UNITS = {
    TermKind.WORKING_DAYS: "{} ngày làm việc",
    TermKind.WORKING_HOURS: "{} giờ làm việc",
    TermKind.CALENDAR_DAYS: "{} ngày",
    TermKind.SAME_DAY: "Trong ngày làm việc",
    TermKind.NONE: "Không quy định",
}


class Issued(Struct, frozen=True, kw_only=True):
    """A form that was drawn, archived and recorded."""

    content: bytes
    sha256: str
    again: int


class _Drafted(Struct, frozen=True, kw_only=True):
    """What one moment of the store says about a receipt: its words, version and earlier prints.

    `rivals` says that two counters corrected at once: a print may be of the version that lost.
    """

    form: Receipt
    version: int
    prints: tuple[Printed, ...]
    rivals: bool


def receipt(work: Work, subject: str) -> Receipt:
    """Gather what the receipt of a dossier says, in its newest version, for who may print it."""
    return _drafted(work, subject).form


def shown(
    desk: Desk, subject: str, paper: PaperSize, draw: Callable[[Receipt, PaperSize], bytes]
) -> bytes:
    """Give the bytes of a receipt that the next print would hand over; nothing is recorded."""
    return _content(desk, desk.ask(_drafted, subject), paper, draw)


def issue(
    desk: Desk,
    subject: str,
    paper: PaperSize,
    draw: Callable[[Receipt, PaperSize], bytes],
    hand_over: Callable[[bytes], object] = lambda _content: None,
) -> Issued:
    """Print the receipt of a committed reception: archive its bytes, hand them over, record that.

    A printer that refuses leaves nothing recorded, so the receipt is offered again. A reprint is
    the same bytes again where the archive has them; else it is drawn anew and marked.
    """
    drafted = desk.ask(_drafted, subject)
    content = _content(desk, drafted, paper, draw)
    name = archive.keep(desk.station.home, content)
    again = len(drafted.prints)
    printed = Printed(
        form=RECEIPT,
        template=TEMPLATE,
        receipt=drafted.version,
        paper=paper,
        sha256=name,
        again=again,
    )
    hand_over(content)

    def recorded(work: Work) -> None:
        # Meanwhile an erasure may have taken the bytes for what no dossier names.
        archive.keep(desk.station.home, content)
        work.record(subject, printed)

    try:
        desk.do(recorded)
    except Refused:
        # No fact names these bytes, and nothing may be kept of persons who were just erased.
        if all(known.sha256 != name for known in drafted.prints):
            archive.drop(desk.station.home, name)
        raise
    return Issued(content=content, sha256=name, again=again)


def _content(
    desk: Desk,
    drafted: _Drafted,
    paper: PaperSize,
    draw: Callable[[Receipt, PaperSize], bytes],
) -> bytes:
    return _archived(desk, drafted, paper) or draw(drafted.form, paper)


def _archived(desk: Desk, drafted: _Drafted, paper: PaperSize) -> bytes | None:
    for known in () if drafted.rivals else drafted.prints:
        if (known.form, known.template, known.paper) == (RECEIPT, TEMPLATE, paper):
            content = archive.kept(desk.station.home, known.sha256)
            if content is not None:
                return content
    return None


def _printable(work: Work, subject: str) -> tuple[Reception, People]:
    """Give what a receipt is drawn from; refuse who does not print, and what has none."""
    work.clerk.must(Duty.RECEIVE)
    dossier = work.dossier(subject)
    if dossier.erased:
        raise Refused(Reason.DOSSIER_ERASED)
    if dossier.reception is None or dossier.people is None:
        raise Refused(Reason.DOSSIER_UNKNOWN)
    if dossier.stage is Stage.CANCELLED:
        raise Refused(Reason.NOT_ALLOWED_NOW)
    return dossier.reception, dossier.people


def _drafted(work: Work, subject: str) -> _Drafted:
    reception, people = _printable(work, subject)
    story = told(history(work.connection, subject))
    printed = [(moment(entry.at), fact) for entry, fact in story if isinstance(fact, Printed)]
    prints = tuple(fact for _, fact in printed if fact.receipt == reception.receipt)
    day = reception.received.astimezone(OFFICE_TIME).date()
    office = work.catalogue.office(reception.office, day)
    form = Receipt(
        agency=office.name.upper(),
        section=office.section.upper(),
        code=reception.code,
        place=office.place,
        issued=day,
        section_address=f"{office.section}, {office.address or office.name}",
        received=reception.received,
        due=reception.due,
        clerk=_receiver(work, reception, story),
        signed_by=people.applicant.name,
        content=reception.procedure_name,
        return_at=_return_lines(office, reception),
        term=term_words(reception.term),
        fee=fee_words(reception.fee),
        papers=(*reception.papers, *people.papers),
        sets=reception.sets,
        questions=office.phone,
        qr=seal(reception),
        replaces=_replaced(reception, printed),
        again=Again(times=len(prints), printed=work.now) if prints else None,
        sample=office.sample,
        **_persons(people),
    )
    versions = [fact.reception for _, fact in story if isinstance(fact, Received | Corrected)]
    rivals = [each for each in versions if each.receipt == reception.receipt and each != reception]
    return _Drafted(form=form, version=reception.receipt, prints=prints, rivals=bool(rivals))


def term_words(term: Term) -> str:
    """Write a term in the words of the receipt."""
    if term.kind is TermKind.SESSIONS:
        whole, half = divmod(term.amount, 2)
        days = f"{whole},5" if half else str(whole)
        return f"{days} ngày làm việc"
    return _TERM_UNITS[term.kind].format(f"{term.amount:02}" if term.amount else "")


def fee_words(fee: Fee) -> str:
    """Write a fee: the amount where there is one, else the words of its source, if any."""
    if fee.amount == 0:
        return "Không thu"
    return fee.text if fee.amount is None else dong(fee.amount)


class _Persons(TypedDict):
    """The fields of the receipt that name people."""

    owner: str
    submitter: str
    address: str
    owner_address: str
    phone: str
    email: str
    identity_number: str


def _persons(people: People) -> _Persons:
    applicant = people.applicant
    owner = people.owner or applicant
    identity = applicant.identity
    return {
        "owner": owner.name,
        "submitter": applicant.name,
        "address": applicant.address,
        "owner_address": owner.address if people.owner else "",
        "phone": applicant.phone,
        "email": applicant.email,
        "identity_number": identity.number if identity else "",
    }


def _return_lines(office: Office, reception: Reception) -> tuple[str, ...]:
    if reception.return_at is ReturnAt.HOME:
        return ("Tại nhà", "qua dịch vụ bưu chính công ích")
    if reception.return_at is ReturnAt.ONLINE:
        return ("Trực tuyến", "Cổng Dịch vụ công")
    return (office.result_desk, f"{office.section},", office.name)


def _receiver(work: Work, reception: Reception, story: Sequence[tuple[Entry, Fact | None]]) -> str:
    """Name the clerk who signs this version of the receipt."""
    for entry, fact in story:
        if isinstance(fact, Received | Corrected) and fact.reception == reception:
            clerk = work.catalogue.clerks.get(entry.clerk)
            return clerk.name if clerk else ""
    return ""


def _replaced(reception: Reception, printed: Sequence[tuple[datetime, Printed]]) -> Replaced | None:
    """Name the last printed receipt of an earlier version."""
    earlier = [(fact.receipt, at) for at, fact in printed if fact.receipt < reception.receipt]
    return Replaced(version=earlier[-1][0], printed=earlier[-1][1]) if earlier else None

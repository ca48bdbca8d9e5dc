"""What the printed forms of a dossier say, gathered for the drawing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from onestop.domain.amounts import dong
from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.catalogue import Office, Term, TermKind
from onestop.domain.dossier import Dossier
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import Printed
from onestop.domain.forms import Again, PaperSize, Receipt, Replaced
from onestop.domain.moments import moment
from onestop.domain.reception import People, Reception, ReturnAt
from onestop.domain.seal import read_seal, seal_text
from onestop.journal.codec import opened
from onestop.journal.reading import history
from onestop.keys import verify
from onestop.services import archive
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A form that was drawn, archived and recorded."""

    content: bytes
    sha256: str
    again: int


def receipt(work: Work, subject: str) -> Receipt:
    """Gather what the receipt of a dossier says, in its newest version."""
    dossier = work.dossier(subject)
    reception, people = dossier.reception, dossier.people
    if reception is None or people is None:
        raise Refused(Reason.DOSSIER_UNKNOWN)
    day = reception.received.astimezone(OFFICE_TIME).date()
    office = work.catalogue.office(reception.office, day)
    receiver = _receiver(work, dossier)
    return Receipt(
        agency=office.name.upper(),
        section=office.section.upper(),
        code=reception.code,
        place=office.place,
        issued=day,
        section_address=f"{office.section}, {office.address or office.name}",
        received=reception.received,
        due=reception.due,
        clerk=receiver,
        signed_by=people.applicant.name,
        content=reception.procedure_name,
        return_at=_return_lines(office, reception),
        term=term_words(reception.term),
        fee=fee_words(reception),
        papers=(*reception.papers, *people.papers),
        sets=reception.sets,
        questions=office.phone,
        qr=seal(reception),
        replaces=_replaced(work, dossier),
        again=_again(work, dossier),
        sample=office.sample,
        **_persons(people),
    )


def issue(
    desk: Desk, subject: str, paper: PaperSize, draw: Callable[[Receipt, PaperSize], bytes]
) -> Issued:
    """Draw the receipt of a committed reception, archive its bytes, record that it was printed."""
    form = desk.ask(receipt, subject)
    content = draw(form, paper)
    name = archive.keep(desk.station.home, content)
    dossier = desk.ask(Work.dossier, subject)
    again = form.again.times if form.again else 0
    printed = Printed(
        form=RECEIPT,
        template=TEMPLATE,
        receipt=dossier.reception.receipt if dossier.reception else 0,
        paper=paper,
        sha256=name,
        again=again,
    )
    desk.do(Work.record, subject, printed)
    return Issued(content=content, sha256=name, again=again)


def seal(reception: Reception) -> str:
    """Write the text of the signed QR code."""
    return seal_text(
        reception.code,
        reception.due,
        reception.receipt,
        reception.key,
        bytes.fromhex(reception.signature),
    )


def verdict(work: Work, text: str) -> str:
    """Tell whether a scanned receipt is genuine, replaced or false; needs no network."""
    read = read_seal(text.strip())
    if read is None:
        return "false"
    keyed = work.catalogue.keys.get(read.key)
    own = work.station.key
    public = bytes.fromhex(keyed.public) if keyed else own.public if read.key == own.id else b""
    if not public or not verify(public, read.signature, read.message):
        return "false"
    return _standing(work, read.code, read.version)


def term_words(term: Term) -> str:
    """Write a term in the words of the receipt."""
    if term.kind is TermKind.SESSIONS:
        whole, half = divmod(term.amount, 2)
        days = f"{whole},5" if half else str(whole)
        return f"{days} ngày làm việc"
    return _TERM_UNITS[term.kind].format(f"{term.amount:02}" if term.amount else "")


def fee_words(reception: Reception) -> str:
    """Write a fee: the amount where there is one, else the words of its source."""
    if reception.fee.amount == 0:
        return "Không thu"
    if reception.fee.amount is not None:
        return dong(reception.fee.amount)
    return reception.fee.text


def _standing(work: Work, code: str, version: int) -> str:
    rows = work.connection.exec_driver_sql(
        "SELECT receipt, stage FROM dossier WHERE code = ?", (code,)
    ).all()
    if rows and all(row[0] > version or row[1] == "cancelled" for row in rows):
        return "replaced"
    return "genuine"


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


def _receiver(work: Work, dossier: Dossier) -> str:
    for known in history(work.connection, dossier.subject):
        if known.entry.kind in {"Received", "Corrected"}:
            clerk = work.catalogue.clerks.get(known.entry.clerk)
            return clerk.name if clerk else ""
    return ""


def _replaced(work: Work, dossier: Dossier) -> Replaced | None:
    version = dossier.reception.receipt if dossier.reception else 1
    if version == 1:
        return None
    printed = [
        (fact.receipt, moment(known.entry.at))
        for known in history(work.connection, dossier.subject)
        if isinstance(fact := opened(known.entry), Printed) and fact.receipt < version
    ]
    if not printed:
        return None
    return Replaced(version=printed[-1][0], printed=printed[-1][1])


def _again(work: Work, dossier: Dossier) -> Again | None:
    version = dossier.reception.receipt if dossier.reception else 1
    times = sum(
        isinstance(fact := opened(known.entry), Printed) and fact.receipt == version
        for known in history(work.connection, dossier.subject)
    )
    return Again(times=times, printed=work.now) if times else None

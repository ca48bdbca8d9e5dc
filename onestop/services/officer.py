"""Steps an officer makes in one go: take a scanned file, enter a result and send it back."""

from datetime import date

from msgspec import Struct

from onestop.services import lookup, processing
from onestop.services.work import Work


class TakenFile(Struct, frozen=True, kw_only=True):
    """A file that was taken by its code."""

    subject: str
    code: str
    name: str
    procedure_name: str


def take_by_code(work: Work, code: str) -> TakenFile:
    """Take the file a receipt or a code names."""
    subject = lookup.subject_of(work, code)
    processing.take(work, subject)
    dossier = work.dossier(subject)
    reception, people = dossier.reception, dossier.people
    return TakenFile(
        subject=subject,
        code=reception.code if reception else code,
        name=people.applicant.name if people else "",
        procedure_name=reception.procedure_name if reception else "",
    )


def finish(work: Work, subject: str, number: str, signed_on: date) -> None:
    """Enter the signed result and send it back to the counter, both or neither."""
    processing.complete(work, subject, number, signed_on)
    processing.send_back(work, subject)

"""The seal of a receipt: written when it is drawn, judged when it is scanned, with no network."""

from enum import StrEnum

from onestop.domain.dossier import Dossier, Stage
from onestop.domain.facts import Corrected, Received
from onestop.domain.reception import Reception
from onestop.domain.scanning import read_scan
from onestop.domain.seal import Seal, seal_text
from onestop.journal.projections import projected_all
from onestop.journal.reading import history, told
from onestop.keys import key_id, verify
from onestop.services.work import Work


class Verdict(StrEnum):
    """What a scanned receipt is worth."""

    GENUINE = "genuine"
    REPLACED = "replaced"
    FALSE = "false"


def seal(reception: Reception) -> str:
    """Write the text of the signed QR code."""
    return seal_text(
        reception.code,
        reception.due,
        reception.receipt,
        reception.key,
        bytes.fromhex(reception.signature),
    )


def verdict(work: Work, text: str) -> Verdict:
    """Tell whether a scanned receipt is genuine, replaced or false.

    A station's key may be published later than its receipts arrive: one whose very seal is recorded
    here is as good as signed. Of a code that is unknown here, a signed receipt stands.
    """
    read = read_scan(text).seal
    if read is None:
        return Verdict.FALSE
    subjects = work.connection.exec_driver_sql(
        "SELECT subject FROM dossier WHERE code = ?", (read.code,)
    ).scalars()
    known = [each.dossier for each in projected_all(work.connection, subjects.all())]
    recorded = {each.subject: _seals(work, each.subject) for each in known}
    if not _is_signed(work, read) and not any(read.text in each for each in recorded.values()):
        return Verdict.FALSE
    replaced = known and all(_replaces(each, recorded[each.subject], read) for each in known)
    return Verdict.REPLACED if replaced else Verdict.GENUINE


def _seals(work: Work, subject: str) -> frozenset[str]:
    """Gather the seals of every version that is recorded here, those in dispute as well."""
    story = told(history(work.connection, subject))
    versions = [fact.reception for _, fact in story if isinstance(fact, Received | Corrected)]
    return frozenset(seal(each) for each in versions if each.signature)


def _is_signed(work: Work, read: Seal) -> bool:
    keyed = work.catalogue.keys.get(read.key)
    public = bytes.fromhex(keyed.public) if keyed else work.station.key.public
    return key_id(public) == read.key and verify(public, read.signature, read.message)


def _replaces(dossier: Dossier, recorded: frozenset[str], read: Seal) -> bool:
    """Tell whether what the office holds now stands against a receipt it signed once."""
    reception = dossier.reception
    if reception is None or dossier.stage is Stage.CANCELLED:
        return True
    if reception.signature == read.signature.hex():
        return False
    # A later version that is recorded here lost to another: two counters corrected at once.
    return read.version <= reception.receipt or read.text in recorded

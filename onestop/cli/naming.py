"""Finding the dossier that a typed or scanned number means."""

from onestop.domain.errors import Reason, Refused
from onestop.domain.folding import folded
from onestop.domain.scanning import Scanned, read_scan
from onestop.services import lookup
from onestop.services.work import Work

_DOSSIERS = frozenset({Scanned.DOSSIER, Scanned.RECEIPT})


def subject_of(work: Work, number: str) -> str:
    """Give the dossier of a whole code, of a scanned receipt, or of any part only one code has."""
    scan = read_scan(number)
    if scan.what in _DOSSIERS:
        return lookup.subject_of(work, scan.value)
    part = _plain(number)
    if not part:
        raise Refused(Reason.DOSSIER_UNKNOWN, "number")
    found = [line for line in lookup.find(work, number) if part in _plain(line.code)]
    if not found:
        raise Refused(Reason.DOSSIER_UNKNOWN, "number")
    if len(found) > 1:
        raise Refused(Reason.DOSSIER_AMBIGUOUS, "number")
    return found[0].subject


def _plain(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())

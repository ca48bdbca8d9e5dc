"""Look-up while typing: which dossiers some words mean, among how many this station knows."""

from msgspec import Struct

from onestop.services import lookup
from onestop.services.lines import Line
from onestop.services.work import Work

MOST = 200


class Found(Struct, frozen=True, kw_only=True):
    """What some words mean, among how many; `more` says that there are others."""

    text: str
    lines: tuple[Line, ...]
    known: int
    more: bool


def find(work: Work, text: str) -> Found:
    """Find dossiers by typed or scanned words."""
    found = lookup.find(work, text, MOST + 1) if text.strip() else []
    return Found(text=text, lines=tuple(found[:MOST]), known=known(work), more=len(found) > MOST)


def known(work: Work) -> int:
    """Count the dossiers this station knows."""
    return int(work.connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar_one())

"""What this station recorded and the hub does not hold yet, holds back, or has taken today."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct

from onestop.domain.entries import Entry
from onestop.domain.moments import moment
from onestop.services.day import done_today
from onestop.services.lines import was_erased
from onestop.services.work import Work

MOST = 300
_COLUMNS = "entry.at, entry.kind, entry.subject, dossier.code, dossier.name, dossier.stage"
_UNKNOWN = ("", "", "")
_WAITING = (
    "FROM entry LEFT JOIN held ON held.origin = entry.origin"
    " LEFT JOIN dossier ON dossier.subject = entry.subject"
    " WHERE entry.origin = ? AND entry.seq > coalesce(held.seq, 0)"
)
_WITHHELD = (
    "FROM withheld JOIN entry ON entry.digest = withheld.digest"
    " LEFT JOIN dossier ON dossier.subject = entry.subject"
)


class Sending(Struct, frozen=True, kw_only=True):
    """One act on its way, and the dossier it is about; `reason` says why it is held back.

    `erased`: the persons of the dossier were.
    """

    at: datetime
    kind: str
    subject: str
    code: str
    name: str
    reason: str = ""
    confirmed: bool = False
    erased: bool = False


class Outbox(Struct, frozen=True, kw_only=True):
    """The three lists of the outbox; a count may be greater than its list is long."""

    waiting: tuple[Sending, ...]
    withheld: tuple[Sending, ...]
    sent: tuple[Sending, ...]
    waiting_count: int
    withheld_count: int
    sent_count: int
    sent_latest: datetime | None


def outbox(work: Work) -> Outbox:
    """Read what waits, what is held back, and what was taken today."""
    sent = _sent_today(work)
    return Outbox(
        waiting=_waiting(work),
        withheld=_withheld(work),
        sent=tuple(sent[:MOST]),
        waiting_count=waiting_count(work),
        withheld_count=withheld_count(work),
        sent_count=len(sent),
        sent_latest=sent[0].at if sent else None,
    )


def waiting_count(work: Work) -> int:
    """Count what the hub does not hold yet."""
    counted = work.connection.exec_driver_sql(f"SELECT count(*) {_WAITING}", (work.about.origin,))
    return int(counted.scalar_one())


def withheld_count(work: Work) -> int:
    """Count what the hub holds back."""
    return int(work.connection.exec_driver_sql("SELECT count(*) FROM withheld").scalar_one())


def _waiting(work: Work) -> tuple[Sending, ...]:
    rows = work.connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, '' {_WAITING} ORDER BY entry.seq DESC LIMIT ?",
        (work.about.origin, MOST),
    ).all()
    return tuple(_sending(row) for row in rows)


def _withheld(work: Work) -> tuple[Sending, ...]:
    rows = work.connection.exec_driver_sql(
        f"SELECT {_COLUMNS}, withheld.reason {_WITHHELD} ORDER BY entry.at DESC LIMIT ?",
        (MOST,),
    ).all()
    return tuple(_sending(row) for row in rows)


def _sent_today(work: Work) -> list[Sending]:
    held = work.connection.exec_driver_sql(
        "SELECT seq FROM held WHERE origin = ?", (work.about.origin,)
    ).scalar_one_or_none()
    back = {row[0] for row in work.connection.exec_driver_sql("SELECT digest FROM withheld")}
    sent = [
        recorded
        for recorded in done_today(work)
        if recorded.entry.seq <= (held or 0) and recorded.entry.digest not in back
    ]
    named = _named(work, {recorded.entry.subject for recorded in sent})
    return [
        _sending(_row(recorded.entry, named), confirmed=recorded.confirmed) for recorded in sent
    ]


def _row(entry: Entry, named: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
    """Put an entry in the order of the columns; nothing holds it back."""
    return (entry.at, entry.kind, entry.subject, *named.get(entry.subject, _UNKNOWN), "")


def _named(work: Work, subjects: set[str]) -> dict[str, Sequence[Any]]:
    """Read code, name and stage of dossiers."""
    found: dict[str, Sequence[Any]] = {}
    for subject in subjects:
        row = work.connection.exec_driver_sql(
            "SELECT code, name, stage FROM dossier WHERE subject = ?", (subject,)
        ).first()
        if row is not None:
            found[subject] = tuple(row)
    return found


def _sending(row: Sequence[Any], *, confirmed: bool = False) -> Sending:
    return Sending(
        at=moment(row[0]),
        kind=row[1],
        subject=row[2],
        code=row[3] or "",
        name=row[4] or "",
        reason=row[6],
        confirmed=confirmed,
        erased=was_erased(row[4], row[5]),
    )

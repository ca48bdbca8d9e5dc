"""Clocks order nothing, but people read them: a doubtful one is confirmed, a wrong moment marked.

Doubtful is a clock behind the newest entry of this store, or further ahead of it than the longest
holiday; the day's first receipt waits until a person has looked at it.
"""

from collections.abc import Iterable
from datetime import timedelta

from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.moments import CLOCK_TOLERANCE, milliseconds, moment
from onestop.journal.reading import newest_moment
from onestop.services.work import Work

LONGEST_PAUSE = timedelta(days=12)
BACKWARDS = timedelta(milliseconds=CLOCK_TOLERANCE)
_CONFIRMED = "clock.confirmed"
_RAN_BACKWARDS = (
    "SELECT digest FROM entry AS later WHERE subject = ? AND at < ("
    "SELECT at FROM entry AS before WHERE before.origin = later.origin"
    " AND before.seq < later.seq ORDER BY before.seq DESC LIMIT 1)"
)


def confirm_clock_or_refuse(work: Work) -> None:
    """Refuse while the clock is doubtful and nobody has confirmed it today."""
    if not _doubtful(work):
        return
    if work.station.local.get(_CONFIRMED, str) == work.today.isoformat():
        return
    raise Refused(Reason.CLOCK_DOUBTFUL)


def _doubtful(work: Work) -> bool:
    own = work.connection.exec_driver_sql(
        "SELECT at FROM entry WHERE origin = ? ORDER BY seq DESC LIMIT 1", (work.about.origin,)
    ).scalar_one_or_none()
    if own is not None:
        return not -BACKWARDS <= work.now - moment(own) <= LONGEST_PAUSE
    # A new origin has written nothing yet: what came from others can only show a clock left behind.
    arrived = newest_moment(work.connection)
    return arrived is not None and work.now - arrived < -BACKWARDS


def confirm_clock(work: Work) -> None:
    """Note that a person has compared today's clock with the wall."""
    work.station.local.set(_CONFIRMED, work.today.isoformat())


def wrongly_timed(work: Work, subject: str, entries: Iterable[Entry]) -> frozenset[bytes]:
    """Name the entries of a subject whose `at` is not to be trusted.

    It runs backwards within its chain, lies ahead of this machine's clock, or was written here
    while the exchange found this machine's clock to be off.
    """
    backwards = work.connection.exec_driver_sql(_RAN_BACKWARDS, (subject,)).scalars().all()
    ahead = milliseconds(work.now) + CLOCK_TOLERANCE
    spans = work.station.local.off_clock()
    off = [
        entry.digest
        for entry in entries
        if entry.at > ahead
        or any(
            entry.origin == span.origin and span.first <= entry.seq <= span.last for span in spans
        )
    ]
    return frozenset((*backwards, *off))

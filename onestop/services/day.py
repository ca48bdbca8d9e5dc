"""What this station did today, the latest first, read from the tail of its own chain."""

from collections.abc import Iterator
from datetime import timedelta

from onestop.domain.calendar import at_minute
from onestop.domain.moments import milliseconds
from onestop.journal.reading import Recorded, entry_of
from onestop.services.work import Work

_TAIL = (
    "SELECT entry.origin, entry.seq, entry.subject, entry.kind, entry.version, entry.clerk,"
    ' entry.at, entry.seen, entry."to", entry.body, entry.sealed, entry.prev, entry.digest,'
    " entry.signature, private_part.part, place.place FROM entry"
    " LEFT JOIN private_part ON private_part.digest = entry.digest"
    " LEFT JOIN place ON place.digest = entry.digest"
    " WHERE entry.origin = ? ORDER BY entry.seq DESC"
)
# A clock that was put right may leave an earlier day's moment among today's.
_LOOK_BACK = 20


def done_today(work: Work) -> Iterator[Recorded]:
    """Give this station's entries of today, the latest first; stop where yesterday begins."""
    start = milliseconds(at_minute(work.today, 0))
    end = start + timedelta(days=1) // timedelta(milliseconds=1)
    earlier = 0
    for row in work.connection.exec_driver_sql(_TAIL, (work.about.origin,)):
        recorded = Recorded(entry_of(row), row[15])
        if start <= recorded.entry.at < end:
            yield recorded
        else:
            earlier += 1
            if earlier == _LOOK_BACK:
                return

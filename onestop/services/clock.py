"""The day's first receipt waits until a doubtful clock has been looked at by a person.

Doubtful is a clock behind the newest entry of this store, or further ahead of it than the longest
holiday.
"""

from datetime import timedelta

from onestop.domain.errors import Reason, Refused
from onestop.domain.moments import moment
from onestop.services.work import Work

LONGEST_PAUSE = timedelta(days=12)
BACKWARDS = timedelta(minutes=2)
_CONFIRMED = "clock.confirmed"


def confirm_clock_or_refuse(work: Work) -> None:
    """Refuse while the clock is doubtful and nobody has confirmed it today."""
    newest = work.connection.exec_driver_sql(
        "SELECT at FROM entry WHERE origin = ? ORDER BY seq DESC LIMIT 1", (work.about.origin,)
    ).scalar_one_or_none()
    if newest is None:
        return
    ahead = work.now - moment(newest)
    if -BACKWARDS <= ahead <= LONGEST_PAUSE:
        return
    if work.station.local.get(_CONFIRMED, str) == work.today.isoformat():
        return
    raise Refused(Reason.CLOCK_DOUBTFUL)


def confirm_clock(work: Work) -> None:
    """Note that a person has compared today's clock with the wall."""
    work.station.local.set(_CONFIRMED, work.today.isoformat())

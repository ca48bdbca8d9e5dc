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
    arrived = work.connection.exec_driver_sql(
        "SELECT at FROM entry ORDER BY id DESC LIMIT 1"
    ).scalar_one_or_none()
    return arrived is not None and work.now - moment(arrived) < -BACKWARDS


def confirm_clock(work: Work) -> None:
    """Note that a person has compared today's clock with the wall."""
    work.station.local.set(_CONFIRMED, work.today.isoformat())

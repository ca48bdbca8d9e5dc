"""Moments as they stand in an envelope: integer milliseconds UTC."""

from datetime import UTC, datetime, timedelta

# How far a machine's clock may be off, in milliseconds: two minutes.
CLOCK_TOLERANCE = 120_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
# One year inside what a datetime holds: every time zone can still show it.
_FIRST = (datetime(2, 1, 1, tzinfo=UTC) - _EPOCH) // _MILLISECOND
_LAST = (datetime(9998, 12, 31, tzinfo=UTC) - _EPOCH) // _MILLISECOND


def milliseconds(at: datetime) -> int:
    """Count the milliseconds since 1970 of an aware moment, rounded down."""
    return (at - _EPOCH) // _MILLISECOND


def moment(at: int) -> datetime:
    """Give the UTC moment of a count of milliseconds; a wild one gives the calendar's edge."""
    return _EPOCH + min(max(at, _FIRST), _LAST) * _MILLISECOND

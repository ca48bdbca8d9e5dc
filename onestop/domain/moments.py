"""Moments as they stand in an envelope: integer milliseconds UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(at: datetime) -> int:
    """Count the milliseconds since 1970 of an aware moment, rounded down."""
    return (at - _EPOCH) // _MILLISECOND


def moment(at: int) -> datetime:
    """Give the UTC moment of a count of milliseconds; one no calendar holds gives its last."""
    try:
        return _EPOCH + at * _MILLISECOND
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)

"""Values every database can keep: what a fact holds must never stop an exchange."""

from datetime import MAXYEAR, MINYEAR, datetime
from typing import Annotated

from msgspec import Meta

# A count of sheets, days, versions or đồng; far below what SQLite and PostgreSQL hold.
Count = Annotated[int, Meta(ge=0, le=10**15)]
Moment = Annotated[datetime, Meta(tz=True)]


def bounded(*moments: datetime | None) -> None:
    """Stop moments at the edge of the calendar: another time zone would carry them over it."""
    for moment in moments:
        if moment is not None and not MINYEAR < moment.year < MAXYEAR:
            raise ValueError("no office works in this year")

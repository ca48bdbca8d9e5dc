"""How the stations of a hub are doing, office by office."""

import psycopg
from msgspec import Struct

_OFFICES = """
select s.office, count(*), max(s.last_seen), max(abs(s.skew)),
    (select count(*) from onestop.withheld w join onestop.origin o on o.origin = w.origin
     where o.office = s.office),
    (select count(*) from onestop.alarm a join onestop.origin o on o.origin = a.origin
     where o.office = s.office),
    (select h.position from onestop.inbox_head h where h.inbox = s.office),
    (select min(r.read) from onestop.station r
     where r.office = s.office and r.last_seen is not null),
    coalesce((select bool_and(r.read = h.position and not exists (
        select from onestop.withheld w join onestop.origin o on o.origin = w.origin
        where o.office = s.office)) from onestop.station r
        join onestop.inbox_head h on h.inbox = r.office
        where r.office = s.office and r.last_seen is not null), false)
from onestop.station s group by s.office order by s.office
"""


class OfficeStatus(Struct, frozen=True, kw_only=True):
    """One office at its hub; moments and skew in milliseconds.

    `behind` is how many entries the station that read least has still to read.
    """

    office: str
    stations: int
    last_seen: int | None
    skew: int | None
    withheld: int
    alarms: int
    behind: int
    agree: bool


def status(url: str) -> list[OfficeStatus]:
    """Read the status of every office of a hub."""
    with psycopg.connect(url, autocommit=True) as connection:
        rows = connection.execute(_OFFICES).fetchall()
    return [
        OfficeStatus(
            office=row[0],
            stations=row[1],
            last_seen=row[2],
            skew=row[3],
            withheld=row[4],
            alarms=row[5],
            behind=row[6] - row[7] if row[7] is not None else row[6],
            agree=row[8],
        )
        for row in rows
    ]

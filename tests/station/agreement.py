"""Whether two stations and their hub hold the same."""

from collections.abc import Mapping

import psycopg

from onestop.services import keeping, lookup
from onestop.services.lines import Line
from tests.station.counters import Counter
from tests.station.opened import opened


def seen(counter: Counter) -> Mapping[str, Line]:
    """Give every dossier a station shows, by its number."""
    with opened(counter.home) as desk:
        return {line.code: line for line in desk.ask(lookup.find, "TC05", 10_000)}


def held(url: str) -> tuple[int, int, int]:
    """Count what the hub holds: dossiers received, dossiers printed, entries it holds back."""
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "select count(distinct subject) filter (where kind = 'Received'),"
            " count(distinct subject) filter (where kind = 'Printed'),"
            " (select count(*) from onestop.withheld) from onestop.entry"
        ).fetchone()
    assert row is not None
    return row


def agree(first: Counter, second: Counter, url: str, dossiers: int) -> None:
    """Compare what both show and the hub holds; nothing may be broken anywhere."""
    assert len(seen(first)) == dossiers
    assert seen(first) == seen(second)
    assert held(url) == (dossiers, dossiers, 0)
    for counter in (first, second):
        with opened(counter.home) as desk:
            assert keeping.verify(desk.station).broken == ()

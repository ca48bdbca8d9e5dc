"""What a hub hands out is judged here: one bad entry costs nobody the others."""

import psycopg

from onestop.domain.entries import EVERYONE
from onestop.hub.publishing import publish
from tests.hub.chains import Chain
from tests.sync.world import World

_OF_AN_OLDER_PROGRAM = (
    "create or replace function onestop.well_formed(e onestop.entry, p_private bytea)"
    " returns boolean language sql immutable as 'select true'"
)


def test_an_entry_that_reads_in_two_ways_is_left_out_and_what_follows_it_arrives(
    world: World,
) -> None:
    counter = world.counter(1)
    counter.exchange()
    chain = Chain("TINH-00000009")
    chain.add("counter:DEMO:a\nb", kind="CounterPublished", to=EVERYONE)
    chain.add("counter:DEMO:c", kind="CounterPublished", to=EVERYONE)
    world.hub.rows(_OF_AN_OLDER_PROGRAM)
    with psycopg.connect(world.hub.url) as connection:
        publish(connection, chain.entries, EVERYONE)

    exchanged = counter.exchange()

    assert (exchanged.received, exchanged.agree) == (1, True)
    assert [known.entry for known in counter.history("counter:DEMO:c")] == chain.entries[1:]

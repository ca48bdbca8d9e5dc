"""Keeping a store in order; needs nobody signed in, for it shows and changes no dossier."""

import click

from onestop.cli.seat import HOME, at_station
from onestop.cli.speaking import answer, say, unfinished
from onestop.config import Home
from onestop.services import keeping


@click.command(help="Read the whole store and list what does not hold; changes nothing.")
@HOME
def verify(home: Home) -> None:
    """Read the whole store and list what does not hold."""
    with at_station(home) as station:
        found = keeping.verify(station)
    broken = [{"origin": each.origin, "seq": each.seq, "why": each.why} for each in found.broken]
    answer({"entries": found.entries, "broken": broken})
    if broken:
        say("STORE_BROKEN", count=len(broken))
        unfinished()


@click.command(help="Make lists and searches anew from the journal.")
@HOME
def rebuild(home: Home) -> None:
    """Make every projection anew from the journal."""
    with at_station(home) as station:
        answer({"subjects": keeping.rebuild(station)})

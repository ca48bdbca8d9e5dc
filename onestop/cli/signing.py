"""The clerk's own password."""

import click

from onestop.cli.seat import Seat, at_station, named, new_password, seated, typed_password
from onestop.cli.speaking import answer
from onestop.services.signing_in import change_password, sign_in


@click.command(help="Change the clerk's own password: ONESTOP_NEW_PASSWORD or the next line typed.")
@seated
def password(seat: Seat) -> None:
    """Change the clerk's own password."""
    with at_station(seat.home) as station:
        login, old = named(station, seat.login, typed_password)
        desk = sign_in(station, login, old)
        desk.do(change_password, old, new_password())
        answer({"clerk": desk.clerk.login, "changed": True})

"""A doubtful clock is confirmed from the terminal, and what it wrote stays marked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from onestop.config import Home
from onestop.services import reception
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.signing_in import sign_in
from onestop.services.station import Station
from tests.cli.commands import Terminal, dossier
from tests.laws.offices import INTAKE


def _received_tomorrow(home: Path) -> str:
    """Receive a dossier while the machine's clock is a day ahead."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)  # noqa: TID251 - the clock that is handed in
    station = Station.open(Home(folder=home), lambda: tomorrow)
    code = sign_in(station, RECEPTION_CLERK, PASSWORD).do(reception.receive, INTAKE).code
    station.close()
    return code


def test_a_clock_that_went_back_is_confirmed_before_the_next_reception(terminal: Terminal) -> None:
    ahead = _received_tomorrow(terminal.home)

    refused = terminal.receive(dossier())
    confirmed = terminal.run("clock", "confirm")
    received = terminal.receive(dossier())
    again = terminal.receive(dossier())

    assert (refused.code, refused.line["error"]) == (1, "CLOCK_DOUBTFUL")
    assert "onestop clock confirm" in refused.said
    assert confirmed.line["confirmed"].endswith("+07:00")
    assert (received.code, again.code) == (0, 0)
    story = terminal.run("show", received.line["number"]).line["history"]
    assert [told["clock_off"] for told in story] == [True, False]
    assert terminal.run("show", ahead).line["history"][0]["clock_off"]

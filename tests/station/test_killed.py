"""A counter killed at any moment loses nothing it has acknowledged and prints nothing it has not.

ONESTOP_KILLS says how often (100 takes a few minutes).
"""

import os
import re
import secrets
import select
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2

from onestop.documents.register import FORMS
from onestop.domain.facts import Printed, Received
from onestop.domain.forms import PaperSize
from onestop.domain.numbering import read_code
from onestop.services import archive, keeping, lookup, papers, reception
from onestop.services.work import Desk
from tests.station.counters import Counter, killed
from tests.station.opened import opened
from tests.waiting import PATIENCE_SECONDS

KILLS = int(os.environ.get("ONESTOP_KILLS", "25"))
MANY = 2_000
_CHANCE = secrets.SystemRandom()
_CODE = re.compile(r"\S+$")


def test_a_killed_counter_has_every_dossier_it_printed_and_every_fact_of_a_dossier(
    tmp_path: Path,
) -> None:
    counter = Counter.set_up(tmp_path / "home", 1)
    many = counter.dossiers(MANY)
    archived: set[str] = set()

    for kill in range(KILLS):
        answered = _receive_and_die(counter, many, starting=kill % 5 == 4)
        with opened(counter.home) as desk:
            _holds(desk, answered, archived)

    assert counter.must("verify").line["broken"] == []
    again = counter.must("receive", counter.dossiers(1)).line
    assert counter.must("show", again["number"]).line["status"] == 2


def test_a_station_killed_while_it_is_made_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    init = ("station", "init", "--office", "DEMO", "--lane", "1")
    for kill in range(4):
        counter = Counter(tmp_path / f"home-{kill}")

        killed(counter.start(*init), _CHANCE.uniform(0.2, 1.0))

        if not counter.home.exists():
            counter.must(*init)
        assert counter.must("verify").line["broken"] == []
        counter.must("receive", counter.dossiers(1))


def _receive_and_die(counter: Counter, many: str, *, starting: bool) -> Sequence[Mapping[str, Any]]:
    """Kill a receiving counter: while it starts, or at a moment of its work."""
    process = counter.start("receive", many)
    if starting:
        return killed(process, _CHANCE.uniform(0, 1.2)).lines
    assert process.stdout is not None
    select.select([process.stdout], [], [], PATIENCE_SECONDS)
    return killed(process, _CHANCE.uniform(0, 0.15)).lines


def _holds(desk: Desk, answered: Sequence[Mapping[str, Any]], archived: set[str]) -> None:
    """Compare what was answered and archived with what is in the store, and print the rest."""
    home = desk.station.home
    assert keeping.verify(desk.station).broken == ()
    known = {line.code: line.subject for line in desk.ask(lookup.find, "TC05", 100_000)}
    counts = sorted(code.count for text in known if (code := read_code(text)) is not None)
    assert counts == list(range(len(known)))
    for line in answered:
        story = desk.ask(lookup.page, known[line["number"]]).story
        assert isinstance(story[0].fact, Received)
        printed = [told.fact.sha256 for told in story if isinstance(told.fact, Printed)]
        assert printed == [Path(line["receipt"]).stem]
        assert archive.kept(home, printed[0]) is not None
    new = {path.stem for path in home.archive.glob("*.pdf")} - archived
    assert {_code_of(home.archived(name)) for name in new} <= known.keys()
    archived |= new
    _print_the_rest(desk)


def _print_the_rest(desk: Desk) -> None:
    """Print what was received and not printed before the kill: one dossier at the most."""
    unprinted = desk.ask(reception.unprinted)
    assert len(unprinted) <= 1
    for subject in unprinted:
        papers.issue(desk, subject, PaperSize.A5, FORMS[papers.RECEIPT].draw)
    assert not desk.ask(reception.unprinted)


def _code_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        found = _CODE.search(document.get_metadata_value("Title"))
    assert found is not None
    return found[0]

"""What a clock that runs backwards wrote is marked, and nothing else is."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from onestop.services import lookup, processing, reception
from onestop.services.clock import confirm_clock
from onestop.services.work import Desk
from tests.laws.offices import INTAKE, Counter


def what_runs_backwards_within_its_chain_is_marked_and_nothing_else() -> None:
    """One counter lives through every example on: its chain is one."""
    with TemporaryDirectory() as folder:
        counter = Counter(Path(folder) / "home", 3)

        @given(st.lists(st.integers(-600, 600), max_size=8))
        def whatever_the_clock_does(jumps: Sequence[int]) -> None:
            moments = [counter.clock.now, counter.clock.now]
            desk = counter.desk()
            desk.do(confirm_clock)
            subject = desk.do(reception.receive, INTAKE).subject
            for jump in jumps:
                counter.clock.pass_by(timedelta(seconds=jump))
                moments.append(counter.clock.now)
                desk.do(processing.note, subject, "đã gọi")
            counter.clock.now = max(moments)

            shown = marks(desk, subject)

            # The next example begins where no entry lies ahead.
            desk.do(reception.receive, INTAKE)
            assert shown == [later < before for before, later in pairwise(moments)]

        try:
            whatever_the_clock_does()
        finally:
            counter.close()


def marks(desk: Desk, subject: str) -> list[bool]:
    """Tell of each entry of a dossier whether its moment is marked."""
    return [told.clock_off for told in desk.ask(lookup.page, subject).story]


LAWS = (what_runs_backwards_within_its_chain_is_marked_and_nothing_else,)

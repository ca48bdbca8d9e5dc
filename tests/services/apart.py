"""Two counters of the sample office that work apart and meet when a test says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from msgspec import Struct, field

from onestop.domain.forms import PaperSize, Receipt
from onestop.journal.reading import unsent
from onestop.journal.writing import accept
from onestop.services import papers, processing, reception
from onestop.services.work import Desk
from tests.laws.nodes import Province
from tests.laws.offices import INTAKE, Counter

MOST = 10_000
MINUTES = timedelta(minutes=3)
OFFICER, HEAD, SUPERVISOR, RECEIVER = "ha.nt", "khoa.hv", "yen.dh", "an.ttm"


class Apart(Struct):
    """Two counters, and the province that gives places in the order of arrival."""

    first: Counter
    second: Counter
    province: Province = field(default_factory=Province)

    def meet(self, *, first_last: bool = False) -> None:
        """Send what each has, the first before the second if not told so, then give all to both."""
        counters = (self.second, self.first) if first_last else (self.first, self.second)
        for counter in counters:
            with counter.station.store.snapshot() as connection:
                self.province.receive(unsent(connection, self.province.held, MOST))
        for counter in counters:
            with counter.station.store.transaction() as connection:
                entries = [entry for entry, _ in self.province.inbox]
                accept(connection, entries, [place for _, place in self.province.inbox])

    def sent(self) -> str:
        """Receive a dossier and send it to its department; both counters know."""
        desk = self.first.desk()
        subject = desk.do(reception.receive, INTAKE).subject
        desk.do(processing.route, subject)
        self.meet()
        return subject

    def both_take(self) -> str:
        """Let an officer and the head of the department take one file, each at a counter."""
        subject = self.sent()
        self.first.desk(HEAD).do(processing.take, subject)
        self.second.clock.pass_by(MINUTES)
        self.second.desk(OFFICER).do(processing.take, subject)
        return subject


def print_receipt(desk: Desk, subject: str) -> None:
    """Print the receipt of a dossier, whatever its bytes are."""
    papers.issue(desk, subject, PaperSize.A5, _drawn)


@contextmanager
def apart(folder: Path) -> Iterator[Apart]:
    """Set two counters up, and shut them in the end."""
    counters = Counter(folder / "first", 3), Counter(folder / "second", 4)
    try:
        yield Apart(*counters)
    finally:
        for counter in counters:
            counter.close()


def _drawn(form: Receipt, paper: PaperSize) -> bytes:
    return f"{form.code} {paper} {form.due}".encode()

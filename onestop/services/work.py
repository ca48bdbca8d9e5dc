"""Work and the desk: the only door from screens and command line to tasks.

`Desk.do` runs a task in one transaction, `Desk.ask` reads from one snapshot. A task never commits.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Concatenate, ParamSpec, TypeVar

from msgspec import Struct, field
from sqlalchemy import Connection

from onestop.domain.calendar import OFFICE_TIME
from onestop.domain.decisions import check
from onestop.domain.dossier import Dossier
from onestop.domain.entries import Entry
from onestop.domain.errors import Reason, Refused
from onestop.domain.facts import CatalogueFact, DossierFact
from onestop.domain.moments import milliseconds, moment
from onestop.domain.people import Clerk
from onestop.domain.published import Catalogue
from onestop.journal.about import About, read_about
from onestop.journal.drawing import new_salt, new_subject
from onestop.journal.projections import Projected, projected
from onestop.journal.store import News
from onestop.journal.writing import Author, append
from onestop.services.station import Station

P = ParamSpec("P")
R = TypeVar("R")


class Work(Struct, frozen=True, kw_only=True):
    """One task in progress: who does it, where, at what moment (UTC), on which transaction."""

    clerk: Clerk
    about: About
    now: datetime
    connection: Connection
    catalogue: Catalogue
    station: Station
    changed: set[str] = field(default_factory=set)

    @property
    def today(self) -> date:
        """Give the office's day."""
        return self.now.astimezone(OFFICE_TIME).date()

    def new_id(self) -> str:
        """Draw the id of a new dossier."""
        return new_subject()

    def known(self, subject: str) -> Projected:
        """Give what is stored of a dossier and how much of it is confirmed; refuse an unknown."""
        known = projected(self.connection, subject)
        if known is None:
            raise Refused(Reason.DOSSIER_UNKNOWN)
        return known

    def dossier(self, subject: str) -> Dossier:
        """Give a dossier as this desk knows it; refuse an unknown one."""
        return self.known(subject).dossier

    def record(self, subject: str, fact: DossierFact, to: str = "") -> Entry:
        """Check a fact against its dossier by the strict rules, then record it."""
        known = projected(self.connection, subject)
        check(known.dossier if known else Dossier(subject=subject), fact, self.now)
        return self._append(subject, fact, to)

    def publish(self, subject: str, fact: CatalogueFact, to: str = "") -> Entry:
        """Record a fact of the catalogue; its service has checked the duty."""
        return self._append(subject, fact, to)

    def _append(self, subject: str, fact: DossierFact | CatalogueFact, to: str) -> Entry:
        author = Author(
            origin=self.about.origin,
            clerk=self.clerk.id,
            at=milliseconds(self.now),
            sign=self.station.key.sign,
            salt=new_salt,
        )
        entry, _ = append(self.connection, author, subject, fact, to)
        self.changed.add(subject)
        return entry


class Desk(Struct, frozen=True):
    """A signed-in clerk at a station."""

    station: Station
    clerk: Clerk

    def do(self, task: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a task in one transaction, synced to disk; then tell who listens."""
        with self.station.store.transaction() as connection:
            work = self._work(connection)
            answer = task(work, *args, **kwargs)
        if work.changed:
            self.station.store.tell(News(frozenset(work.changed)))
        return answer

    def ask(self, task: Callable[Concatenate[Work, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a task that only reads, beside the writer."""
        with self.station.store.snapshot() as connection:
            return task(self._work(connection), *args, **kwargs)

    def _work(self, connection: Connection) -> Work:
        catalogue = self.station.catalogue(connection)
        clerk = catalogue.clerks.get(self.clerk.id, self.clerk)
        if clerk.locked:
            raise Refused(Reason.CLERK_LOCKED)
        # Read each time: the exchange, another process, may have brought a new origin or lane.
        return Work(
            clerk=clerk,
            about=read_about(connection),
            # An envelope keeps milliseconds; what a task decides by must be what it writes.
            now=moment(milliseconds(self.station.clock())),
            connection=connection,
            catalogue=catalogue,
            station=self.station,
        )

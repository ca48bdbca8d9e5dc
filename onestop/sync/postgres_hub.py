"""A hub behind a PostgreSQL connection, kept open while it is used and noticed when it is cut."""

import struct
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, LiteralString

import psycopg
from psycopg import errors

from onestop.domain.entries import Entry
from onestop.journal.reading import entry_of
from onestop.journal.verifiers import Verifier
from onestop.sync.address import Enrolment
from onestop.sync.arrays import blobs, numbers, packed, teach, texts
from onestop.sync.hub import (
    START,
    Away,
    Cursor,
    HeldHead,
    Hello,
    Holding,
    HubAway,
    Outcome,
    Page,
    Pulled,
    Verdict,
    Why,
)

IDLE_SECONDS = 120.0
_HELD = (
    "select held.*, (extract(epoch from clock_timestamp()) * 1000)::bigint"
    " from onestop_v1.held(%s, %s, %s, %s) held"
)
_SEND = "select * from onestop_v1.send(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
_PULL = "select * from onestop_v1.pull(%s, %s, %s, %s)"
_STORY = "select * from onestop_v1.story(%s)"
_VERIFIERS = "select * from onestop_v1.verifiers(%s, %s, %s, %s)"
_REFUSED_LOGIN = ("authentication failed", "is not permitted to log in")
_Rows = list[tuple[Any, ...]]


class PostgresHub:
    """The hub's functions, called as this station; one connection, one caller at a time."""

    def __init__(self, enrolment: Enrolment, clock: Callable[[], float] = time.monotonic) -> None:
        self._enrolment = enrolment
        self._clock = clock
        self._connection: psycopg.Connection | None = None
        self._used = 0.0

    def held(self, hello: Hello, origins: Sequence[str]) -> Holding:
        """Introduce the station and tell what the hub holds of these origins."""
        rows = self._call(_HELD, (hello.origin, hello.key, hello.at, texts(origins)))
        heads = {
            origin: HeldHead(seq=seq, digest=digest, forked=forked)
            for origin, seq, digest, forked, *_ in rows
        }
        own = next((row for row in rows if row[0] == hello.origin), None)
        return Holding(
            heads=heads,
            lane=own[4] if own else None,
            office=rows[0][5] if rows else "",
            clock=rows[0][6] if rows else hello.at,
        )

    def send(self, entries: Sequence[Entry]) -> tuple[Verdict, ...]:
        """Give entries to the hub; what its protocol cannot carry is refused here already."""
        if not entries:
            return ()
        fit: Sequence[int] = range(len(entries))
        try:
            columns = packed(entries)
        except (ValueError, struct.error):
            fit = [index for index, entry in enumerate(entries) if _is_carriable(entry)]
            columns = packed([entries[index] for index in fit])
        answers = dict.fromkeys(range(len(entries)), (Outcome.REFUSED, str(Why.MALFORMED)))
        answers.update(dict.fromkeys(fit, (Outcome.PLACED, "")))
        for ordinal, outcome, reason in self._call(_SEND, columns) if fit else ():
            answers[fit[ordinal - 1]] = (Outcome(outcome), reason)
        return tuple(_verdict(entry, answers[index]) for index, entry in enumerate(entries))

    def pull(self, cursors: Mapping[str, Cursor], limit: int) -> Page:
        """Read what follows the cursors, all inboxes of this station together."""
        rows = self._call(
            _PULL,
            (
                texts(tuple(cursors)),
                numbers([cursor.position for cursor in cursors.values()]),
                blobs([cursor.digest for cursor in cursors.values()]),
                limit,
            ),
        )
        heads: dict[str, Cursor] = {}
        after: dict[str, Cursor] = {}
        restored: set[str] = set()
        pulled: list[Pulled] = []
        for row in rows:
            inbox = row[0]
            if row[4] is not None:
                after[inbox] = Cursor(row[1], row[2])
                pulled.append(Pulled(entry_of(row[4:]), row[3], inbox, row[1], row[2]))
                continue
            heads[inbox] = Cursor(row[1], row[2])
            after[inbox] = cursors.get(inbox, START)
            if row[3]:
                restored.add(inbox)
        return Page(rows=pulled, cursors=after, heads=heads, restored=frozenset(restored))

    def story(self, subject: str) -> Sequence[Pulled]:
        """Read all entries of a subject this office sees."""
        rows = self._call(_STORY, (subject,))
        return [Pulled(entry_of(row[1:]), row[0], "", 0, b"") for row in rows]

    def verifiers(self, changed: Sequence[Verifier]) -> tuple[Verifier, ...]:
        """Bring changed verifiers of this office, answer the present ones."""
        rows = self._call(
            _VERIFIERS,
            (
                texts([one.clerk for one in changed]),
                texts([one.login for one in changed]),
                texts([one.verifier for one in changed]),
                numbers([one.changed_at for one in changed]),
            ),
        )
        return tuple(
            Verifier(clerk=clerk, login=login, verifier=verifier, changed_at=changed_at)
            for clerk, login, verifier, changed_at in rows
        )

    def rest(self) -> None:
        """Close the connection after two idle minutes: a province has thousands of stations."""
        if self._connection is not None and self._clock() - self._used >= IDLE_SECONDS:
            self.close()

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _call(self, statement: LiteralString, parameters: Sequence[object]) -> _Rows:
        try:
            connection = self._connected()
            cursor = connection.execute(statement, parameters, prepare=True, binary=True)
            rows = cursor.fetchall()
        except psycopg.OperationalError as away:
            self.close()
            raise HubAway(why(away)) from None
        except (errors.InsufficientPrivilege, errors.UndefinedFunction, errors.InvalidSchemaName):
            self.close()
            raise HubAway(Away.NOT_A_HUB) from None
        except errors.InvalidParameterValue:
            # This login belongs to another station: its enrolment lies in the wrong home.
            self.close()
            raise HubAway(Away.REFUSED_LOGIN) from None
        self._used = self._clock()
        return rows

    def _connected(self) -> psycopg.Connection:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(self._enrolment.conninfo(), autocommit=True)
            teach(self._connection)
        return self._connection


def why(away: psycopg.OperationalError) -> Away:
    """Tell why a server is away; nothing of its words is given on."""
    # The server's words may quote a row: only its code is looked at.
    match away:
        case errors.LockNotAvailable() | errors.DeadlockDetected() | errors.QueryCanceled():
            return Away.BUSY
        case errors.TooManyConnections() | errors.CannotConnectNow():
            return Away.BUSY
        case errors.InvalidPassword() | errors.InvalidAuthorizationSpecification():
            return Away.REFUSED_LOGIN
    # While it connects, libpq hands on words and no code.
    said = str(away)
    if "certificate" in said:
        return Away.UNTRUSTED
    if any(words in said for words in _REFUSED_LOGIN):
        return Away.REFUSED_LOGIN
    return Away.NO_ANSWER if away.sqlstate is None else Away.BROKE_OFF


def _is_carriable(entry: Entry) -> bool:
    try:
        packed([entry])
    except (ValueError, struct.error):
        return False
    return True


def _verdict(entry: Entry, answer: tuple[Outcome, str]) -> Verdict:
    outcome, reason = answer
    return Verdict(
        origin=entry.origin, seq=entry.seq, digest=entry.digest, outcome=outcome, reason=reason
    )

"""Many dossiers at once, as they would come from another station: entries in one chain."""

import random
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from onestop.domain.entries import Entry, digest_of
from onestop.domain.facts import Completed, Fact, Received, Routed, SentBack, Taken
from onestop.domain.identity import Identity, IdentityKind
from onestop.domain.moments import milliseconds
from onestop.domain.reception import Applicant, People, Reception
from onestop.journal.codec import closed, seal_of
from onestop.services import reception
from onestop.services.work import Work
from tests.bench.names import invented_name
from tests.bench.offices import intake, staffed

ORIGIN = "DEMO-01-00000077"


class Told(Struct, frozen=True, kw_only=True):
    """A fact of a dossier and its place in the story."""

    subject: str
    place: int
    fact: Fact


Feed = list[tuple[Entry, int]]


def model_of(folder: Path, chance: random.Random) -> Reception:
    """Receive one dossier on a station of its own, for others to be made like it."""
    office = staffed(folder)
    subject = office.counter.do(reception.receive, intake(chance)).subject
    model = office.counter.ask(Work.dossier, subject).reception
    office.station.close()
    if model is None:
        raise RuntimeError("the model dossier has no reception")
    return model


def stories(model: Reception, dossiers: int, each: int, chance: random.Random) -> list[Told]:
    """Tell `dossiers` stories of `each` facts, one after the other."""
    told = []
    for number in range(dossiers):
        subject = f"{chance.getrandbits(128):032x}"
        facts = _facts(_reception(model, number), each, chance)
        told += [
            Told(subject=subject, place=place, fact=fact)
            for place, fact in enumerate(facts, start=1)
        ]
    return told


def by_days(told: Iterable[Told]) -> list[Told]:
    """Put all first facts before all second ones: no page holds two facts of one dossier."""
    return sorted(told, key=lambda each: each.place)


def chained(told: Iterable[Told]) -> Feed:
    """Put facts into one chain, with the places a hub would give them."""
    feed: Feed = []
    prev = bytes(32)
    at = 0
    for seq, each in enumerate(told, start=1):
        if isinstance(each.fact, Received):
            at = milliseconds(each.fact.reception.received)
        entry = _entry(each, seq, at, prev)
        feed.append((entry, each.place))
        prev = entry.digest
    return feed


def _reception(model: Reception, number: int) -> Reception:
    at = model.received - timedelta(minutes=number)
    lane, count = number % 90 + 10, number // 90 % 1000
    return replace(model, code=f"000.00.99.H50-{at:%y%m%d}-{lane}{count:02}", received=at)


def _facts(model: Reception, each: int, chance: random.Random) -> Iterator[Fact]:
    number = f"0450{chance.randrange(50, 99):02}{chance.randrange(10**6):06}"
    applicant = Applicant(
        name=invented_name(chance),
        identity=Identity(kind=IdentityKind.PERSONAL_NUMBER, number=number),
        phone=f"09{chance.randrange(10**8):08}",
        address="Khu phố 2, Phường 1",
    )
    facts = (
        Received(reception=model, private=People(applicant=applicant)),
        Routed(office="DEMO", department="tc-kh"),
        Taken(department="tc-kh"),
        Completed(number="12/GCN", signed_on=model.received.date()),
        SentBack(office="DEMO"),
    )
    yield from facts[:each]


def _entry(told: Told, seq: int, at: int, prev: bytes) -> Entry:
    body, private = closed(told.fact, bytes(16))
    entry = Entry(
        origin=ORIGIN,
        seq=seq,
        subject=told.subject,
        kind=type(told.fact).__name__,
        version=1,
        clerk="c01",
        at=at,
        seen=told.place - 1,
        to="",
        body=body,
        sealed=seal_of(private),
        prev=prev,
        digest=b"",
        # Nobody but a keeper looks at signatures.
        signature=bytes(64),
        private=private,
    )
    return replace(entry, digest=digest_of(entry))

"""The sample office as one fixed chain of one fixed origin, byte for byte the same everywhere.

Salts and key are drawn from public words: nothing in it is secret, and every demo station must
agree.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from onestop.config import resource
from onestop.domain.calendar import calendars
from onestop.domain.catalogue import SampleOffice, procedures, sample_office
from onestop.domain.entries import EVERYONE, Entry
from onestop.domain.facts import (
    VERSIONS,
    CalendarPublished,
    CatalogueFact,
    ClerkName,
    ClerkPublished,
    CounterPublished,
    DepartmentPublished,
    HoursPublished,
    OfficePublished,
    ProcedurePublished,
)
from onestop.domain.moments import milliseconds
from onestop.journal.codec import SALT_BYTES, closed, seal_of
from onestop.journal.verifiers import Verifier
from onestop.journal.writing import signed
from onestop.keys import StationKey

SAMPLE_ORIGIN = "MAU-00000000"
SAMPLE_OFFICE = "DEMO"
SAMPLE_PASSWORD = "motcua2026"  # noqa: S105 - printed on the sign-in screen of every demo home
_PUBLISHER = "mau"
_SEED = sha256(b"OneStop: the sample office").digest()
_AT = milliseconds(datetime(2011, 1, 1, tzinfo=UTC))


def sample_chain() -> tuple[Entry, ...]:
    """Make the chain of the sample office from the resources."""
    key = StationKey.from_seed(_SEED)
    entries: list[Entry] = []
    seen: Counter[str] = Counter()
    for subject, fact in _facts():
        kind = type(fact).__name__
        body, private = closed(fact, sha256(f"{subject} {kind}".encode()).digest()[:SALT_BYTES])
        entry = Entry(
            origin=SAMPLE_ORIGIN,
            seq=len(entries) + 1,
            subject=subject,
            kind=kind,
            version=VERSIONS[kind],
            clerk=_PUBLISHER,
            at=_AT,
            seen=seen[subject],
            to=EVERYONE,
            body=body,
            sealed=seal_of(private),
            prev=entries[-1].digest if entries else bytes(32),
            digest=b"",
            signature=b"",
            private=private,
        )
        entries.append(signed(entry, key.sign))
        seen[subject] += 1
    return tuple(entries)


def sample_key() -> bytes:
    """Give the public key the sample chain is signed with."""
    return StationKey.from_seed(_SEED).public


def sample_verifiers() -> tuple[Verifier, ...]:
    """Read the verifiers of the sample clerks; all have the sample password."""
    raw = resource("catalogue/verifiers.json").read_bytes()
    return msgspec.json.decode(raw, type=tuple[Verifier, ...])


def _facts() -> Iterator[tuple[str, CatalogueFact]]:
    sample = sample_office(resource("catalogue/office.json").read_bytes())
    yield from _office(sample)
    for calendar in calendars(resource("catalogue/calendar.json").read_bytes()):
        yield f"calendar:{calendar.year}", CalendarPublished(calendar=calendar)
    for procedure in procedures(resource("catalogue/procedures.json").read_bytes()):
        fact = ProcedurePublished(procedure=procedure, valid_from=sample.valid_from)
        yield f"procedure:{procedure.code}", fact


def _office(sample: SampleOffice) -> Iterator[tuple[str, CatalogueFact]]:
    day = sample.valid_from
    code = sample.office.code
    yield f"office:{code}", OfficePublished(office=sample.office, valid_from=day)
    for department in sample.departments:
        fact = DepartmentPublished(department=department, valid_from=day)
        yield f"department:{code}:{department.id}", fact
    for counter in sample.counters:
        yield f"counter:{code}:{counter.id}", CounterPublished(counter=counter, valid_from=day)
    for hours in sample.hours:
        yield f"hours:{code}:{hours.valid_from}", HoursPublished(office=code, hours=hours)
    for clerk in sample.clerks:
        yield (
            f"clerk:{code}:{clerk.id}",
            ClerkPublished(
                clerk=clerk.id,
                office=clerk.office,
                department=clerk.department,
                duties=clerk.duties,
                valid_from=day,
                private=ClerkName(login=clerk.login, name=clerk.name, title=clerk.title),
            ),
        )

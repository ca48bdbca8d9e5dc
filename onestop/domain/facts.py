"""Facts: what happened, as frozen values in the past tense.

Whatever names or describes a person stands in a nested `private` part, which the codec splits off.
A private part may be missing (a public station, an erased dossier): facts still move without it.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import get_args

from msgspec import Struct

from onestop.domain.bounds import Count
from onestop.domain.calendar import Calendar
from onestop.domain.catalogue import Counter, Department, Hours, Office, Procedure
from onestop.domain.entries import Ref
from onestop.domain.identity import Identity
from onestop.domain.people import Duty
from onestop.domain.reception import People, Reception


class Words(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Free text of a clerk."""

    text: str


class Collector(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Who came for the result."""

    name: str
    identity: Identity | None = None
    letter: str = ""


class ClerkName(Struct, frozen=True, kw_only=True):
    """A clerk's login, name and title."""

    login: str
    name: str
    title: str = ""


class Received(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A citizen handed in a dossier and was promised a moment."""

    reception: Reception
    private: People | None = None


class Corrected(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A reception was put right on its own day: this version replaces the one before."""

    reception: Reception
    private: People | None = None


class Cancelled(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A reception was taken back on its own day."""

    private: Words | None = None


class Printed(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A form was drawn and given to the printer; `sha256` names its bytes in the archive."""

    form: str
    template: Count
    receipt: Count
    paper: str
    sha256: str
    again: Count = 0


class Routed(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The file was sent to a department, of this office or another."""

    office: str
    department: str


class Taken(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """An officer took the file; the envelope's clerk is the officer."""

    department: str


class Completed(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result was signed: the clock stops here."""

    number: str
    signed_on: date
    private: Words | None = None


class SentBack(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result went back to the counter."""

    office: str


class HandedOver(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The result was given to whoever was entitled to it."""

    in_person: bool
    checked: bool
    private: Collector | None = None


class Noted(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A clerk left a note for colleagues."""

    private: Words | None = None


class Settled(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A disputed entry was looked into and closed."""

    disputed: Ref
    private: Words | None = None


class ErasureGround(StrEnum):
    """Why the data of a dossier's persons may go: Law 91/2025/QH15, article 14, clause 1."""

    REQUESTED = "requested"
    PURPOSE_FULFILLED = "purpose_fulfilled"
    RETENTION_OVER = "retention_over"
    ORDERED = "ordered"


class Erased(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """It was decided that whatever names a person of this dossier goes; `decision` is a number."""

    ground: ErasureGround
    decision: str
    decided_on: date


class OfficePublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An office, as it is from a day on."""

    office: Office
    valid_from: date
    valid_to: date | None = None


class DepartmentPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A department of an office."""

    department: Department
    valid_from: date
    valid_to: date | None = None


class CounterPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A counter of an office."""

    counter: Counter
    valid_from: date
    valid_to: date | None = None


class ProcedurePublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A procedure of the catalogue."""

    procedure: Procedure
    valid_from: date
    valid_to: date | None = None


class CalendarPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The days of one year that depart from the week; of the province, or of one office."""

    office: str = ""
    calendar: Calendar


class HoursPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The opening hours of an office, from a day on."""

    office: str
    hours: Hours


class ClerkPublished(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A clerk of an office, with duties."""

    clerk: str
    office: str
    department: str
    duties: tuple[Duty, ...]
    valid_from: date
    valid_to: date | None = None
    private: ClerkName | None = None


class ClerkLocked(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A clerk may no longer sign in anywhere."""

    clerk: str


class ClerkUnlocked(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A clerk may sign in again; `lifted` counts the locks the author knew: a further one stays."""

    clerk: str
    lifted: Count


class StationKeyed(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A station's public key: whatever the key signs speaks for this station."""

    station: str
    office: str
    key: str
    public: str


DossierFact = (
    Received
    | Corrected
    | Cancelled
    | Printed
    | Routed
    | Taken
    | Completed
    | SentBack
    | HandedOver
    | Noted
    | Settled
    | Erased
)
CatalogueFact = (
    OfficePublished
    | DepartmentPublished
    | CounterPublished
    | ProcedurePublished
    | CalendarPublished
    | HoursPublished
    | ClerkPublished
    | ClerkLocked
    | ClerkUnlocked
    | StationKeyed
)
Fact = DossierFact | CatalogueFact

DOSSIER_KINDS: Mapping[str, type[DossierFact]] = MappingProxyType(
    {kind.__name__: kind for kind in get_args(DossierFact)}
)
CATALOGUE_KINDS: Mapping[str, type[CatalogueFact]] = MappingProxyType(
    {kind.__name__: kind for kind in get_args(CatalogueFact)}
)
VERSIONS: Mapping[str, int] = MappingProxyType(dict.fromkeys([*DOSSIER_KINDS, *CATALOGUE_KINDS], 1))

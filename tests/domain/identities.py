"""Identities as tests write them, and the reasons found against them."""

from onestop.domain.errors import Fault, Reason
from onestop.domain.identity import Identity, IdentityKind


def personal(number: str) -> Identity:
    """Give a personal number its kind."""
    return Identity(kind=IdentityKind.PERSONAL_NUMBER, number=number)


def reasons_of(faults: list[Fault]) -> list[Reason]:
    """Leave of faults what was wrong."""
    return [fault.reason for fault in faults]

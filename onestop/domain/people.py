"""Clerks and their duties.

A duty is checked in the services, never only on screen.
"""

from enum import StrEnum

from msgspec import Struct

from onestop.domain.errors import Reason, Refused


class Duty(StrEnum):
    """What a clerk may be trusted with; a clerk may hold several."""

    RECEIVE = "receive"
    PROCESS = "process"
    LEAD = "lead"
    SIGN = "sign"
    REGISTER = "register"
    SUPERVISE = "supervise"
    ADMINISTER = "administer"
    OPERATE = "operate"


class Clerk(Struct, frozen=True, kw_only=True):
    """One person who works with dossiers; `id` is opaque and goes into every envelope."""

    id: str
    login: str
    name: str
    title: str
    office: str
    department: str
    duties: tuple[Duty, ...]
    locked: bool = False

    def may(self, *duties: Duty) -> bool:
        """Tell whether the clerk holds one of these duties."""
        return any(duty in self.duties for duty in duties)

    def must(self, *duties: Duty) -> None:
        """Refuse the task unless the clerk holds one of these duties."""
        if not self.may(*duties):
            raise Refused(Reason.NOT_YOUR_DUTY)

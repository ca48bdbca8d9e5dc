"""What the rules say no to: reasons, never sentences.

The sentences for people stand in `resources/refusals.toml`, one per reason, with the
placeholders that `details` must fill.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum, auto
from typing import Self

from msgspec import Struct


class Reason(StrEnum):
    """Why something was refused; the value is the name, so logs, tests and sentences share it."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        del start, count, last_values
        return name

    # the person
    NAME_EMPTY = auto()
    NAME_TOO_LONG = auto()
    IDENTITY_EMPTY = auto()
    IDENTITY_LENGTH = auto()
    IDENTITY_NOT_DIGITS = auto()
    IDENTITY_PROVINCE_UNKNOWN = auto()
    IDENTITY_DISAGREES_YEAR = auto()
    IDENTITY_DISAGREES_SEX = auto()
    CMND_LENGTH = auto()
    PASSPORT_UNREADABLE = auto()
    TAX_CODE_LENGTH = auto()
    TAX_CODE_CHECK_DIGIT = auto()
    BIRTH_DATE_IN_THE_FUTURE = auto()
    BIRTH_DATE_UNREADABLE = auto()
    DATE_UNREADABLE = auto()
    PHONE_UNREADABLE = auto()
    EMAIL_UNREADABLE = auto()
    ADDRESS_EMPTY = auto()
    TEXT_EMPTY = auto()
    TEXT_TOO_LONG = auto()
    TEXT_UNREADABLE = auto()

    # the dossier
    PROCEDURE_EMPTY = auto()
    PROCEDURE_UNKNOWN = auto()
    PROCEDURE_NOT_YET_VALID = auto()
    COMPONENT_MISSING = auto()
    COMPONENT_UNKNOWN = auto()
    COUNT_OUT_OF_RANGE = auto()
    DUE_IN_THE_PAST = auto()
    RECEIVED_IN_THE_FUTURE = auto()
    RECEIVED_WITHOUT_REASON = auto()
    REASON_EMPTY = auto()
    DOSSIER_UNKNOWN = auto()
    DOSSIER_AMBIGUOUS = auto()
    CODE_TAKEN = auto()
    LANE_MISSING = auto()
    LANE_TAKEN = auto()
    LANE_USED_UP = auto()
    LANE_KEPT = auto()

    # the road of a dossier
    NOT_ALLOWED_NOW = auto()
    NOT_HELD_HERE = auto()
    NOT_THE_SAME_DAY = auto()
    DISPUTE_OPEN = auto()
    PROGRAM_TOO_OLD = auto()
    DEPARTMENT_UNKNOWN = auto()
    OFFICE_UNKNOWN = auto()
    RESULT_NUMBER_EMPTY = auto()
    RESULT_DATE_IN_THE_FUTURE = auto()
    RESULT_NOT_READY = auto()
    RESULT_HANDED_OVER = auto()
    COLLECTOR_UNCHECKED = auto()
    RECEIPT_REPLACED = auto()
    RECEIPT_FALSE = auto()
    DOSSIER_ERASED = auto()
    ERASURE_TOO_EARLY = auto()
    DECISION_UNREADABLE = auto()
    DECISION_DATE_IN_THE_FUTURE = auto()

    # clerks
    NOT_YOUR_DUTY = auto()
    NOT_SIGNED_IN = auto()
    WRONG_PASSWORD = auto()
    LOCKED_OUT = auto()
    CLERK_LOCKED = auto()
    CLERK_UNKNOWN = auto()
    PASSWORD_TOO_SHORT = auto()
    PASSWORD_SAME = auto()

    # the station
    CLOCK_DOUBTFUL = auto()
    CLOCK_BEHIND = auto()
    STORE_NEWER = auto()
    STORE_OLDER = auto()
    STORE_BUSY = auto()
    UNEXPECTED = auto()
    STORE_UNREADABLE = auto()
    KEY_UNREADABLE = auto()
    DISK_FULL = auto()
    DISK_READ_ONLY = auto()
    DESK_ALREADY_OPEN = auto()
    HOME_EXISTS = auto()
    HOME_MISSING = auto()
    HUB_NOT_ENROLLED = auto()
    FILE_UNREADABLE = auto()
    FILE_TOO_LARGE = auto()
    JSON_UNREADABLE = auto()
    LIST_TOO_LONG = auto()
    FIELD_MISSING = auto()
    FIELD_UNKNOWN = auto()
    FIELD_UNREADABLE = auto()
    FORM_UNKNOWN = auto()
    PRINTER_AWAY = auto()
    CODE_UNRECOGNISED = auto()


class Fault(Struct, frozen=True):
    """One thing that is wrong, the field it belongs to, and the figures its sentence needs."""

    # Not keyword-only: it is written in the same order as `Refused(reason, field)`.
    reason: Reason
    field: str = ""
    details: Mapping[str, str | int] = {}


class Refused(Exception):  # noqa: N818 -- the rules said no; nothing broke
    """Say no to a task, with every reason found, each beside its field."""

    def __init__(self, reason: Reason, field: str = "", **details: str | int) -> None:
        self.faults: tuple[Fault, ...] = (Fault(reason, field, details),)
        super().__init__(reason)

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> Self:
        """Gather all that is wrong, so that a clerk puts it right in one go."""
        found = tuple(faults)
        refused = cls(found[0].reason)
        refused.faults = found
        return refused

    def __str__(self) -> str:
        """Name the reasons only: details may be personal, and this text may reach a log."""
        return ", ".join(fault.reason for fault in self.faults)


class HubUnreachable(Exception):  # noqa: N818 -- a state of the line, no failure
    """Say that the province cannot be reached at this moment."""

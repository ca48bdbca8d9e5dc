"""The orders a department's list may stand in."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum, auto

from onestop.domain.dossier import Stage
from onestop.domain.folding import name_order
from onestop.services.lines import Line

_DONE = frozenset({Stage.COMPLETED, Stage.READY})
_NEVER = datetime.max.replace(tzinfo=UTC)


class Order(StrEnum):
    """Name an order."""

    DUE = auto()
    RECEIVED = auto()
    NAME = auto()


def sorted_lines(lines: Sequence[Line], order: Order) -> list[Line]:
    """Put lines in order; what promises no day stands late, what is done last of all."""
    match order:
        case Order.DUE:
            return sorted(lines, key=lambda line: (line.stage in _DONE, line.due or _NEVER))
        case Order.RECEIVED:
            return sorted(lines, key=lambda line: line.received, reverse=True)
        case Order.NAME:
            return sorted(lines, key=lambda line: name_order(line.name))

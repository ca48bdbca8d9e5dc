"""The workplaces of a desk, in the order of the rail, each with the duties that open it.

A workplace is loaded when it is first visited, so that the first one is there the sooner.
"""

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any, cast

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from onestop.app.exchange_process import ExchangeProcess
from onestop.config import Home
from onestop.devices.printers import Printing
from onestop.domain.people import Duty
from onestop.services import collecting, outbox, queues
from onestop.ui.shell_routes import DOSSIER, LOOKUP, RECEPTION, RETURNS
from onestop.ui.workplace import Count, Footing, Workplace, WorkplaceEntry

PROCESSING, SYNC = "processing", "sync"


class _Place(Struct, frozen=True, kw_only=True):
    id: str
    title: object
    icon: str
    room: str
    kind: str
    key: str = ""
    duties: tuple[Duty, ...] = ()
    count: Count | None = None
    on_rail: bool = True


_PLACES = (
    _Place(
        id=RECEPTION,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Tiếp nhận"),
        icon="file-plus",
        room="reception.workplace",
        kind="ReceptionDesk",
        key="F2",
        duties=(Duty.RECEIVE,),
    ),
    _Place(
        id=PROCESSING,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Xử lý hồ sơ"),
        icon="tray",
        room="processing.workplace",
        kind="Inbox",
        duties=(Duty.PROCESS, Duty.LEAD),
        count=queues.for_me,
    ),
    _Place(
        id=RETURNS,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Trả kết quả"),
        icon="hand-palm",
        room="returns.workplace",
        kind="Returns",
        key="F3",
        duties=(Duty.RECEIVE,),
        count=collecting.ready,
    ),
    _Place(
        id=LOOKUP,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Tra cứu hồ sơ"),
        icon="magnifying-glass",
        room="lookup.workplace",
        kind="Lookup",
        key="F4",
    ),
    _Place(
        id=SYNC,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Đồng bộ"),
        icon="arrows-clockwise",
        room="sync.workplace",
        kind="SyncPanel",
        count=outbox.waiting_count,
    ),
    _Place(
        id=DOSSIER,
        title=QT_TRANSLATE_NOOP("WorkplaceEntry", "Hồ sơ"),
        icon="file-text",
        room="dossier.page",
        kind="DossierPage",
        on_rail=False,
    ),
)


def places(home: Home, exchange: ExchangeProcess) -> Sequence[WorkplaceEntry]:
    """List every workplace there is; the window shows those a clerk's duties open."""
    return tuple(
        WorkplaceEntry(
            id=place.id,
            title=str(place.title),
            icon=place.icon,
            key=place.key,
            duties=place.duties,
            factory=partial(_built, place, home, exchange),
            count=place.count,
            on_rail=place.on_rail,
        )
        for place in _PLACES
    )


def load_first() -> None:
    """Load the workplace most clerks begin with, before anybody asks for it."""
    import_module(f"onestop.ui.{_PLACES[0].room}")


def _built(
    place: _Place,
    home: Home,
    exchange: ExchangeProcess,
    footing: Footing,
    parent: QWidget,
) -> Workplace:
    """Load and build a workplace; the reception prints, the panel nudges the exchange."""
    kind = getattr(import_module(f"onestop.ui.{place.room}"), place.kind)
    if place.id == RECEPTION:
        return cast("Workplace", kind(footing, Printing(folder=home.printed), parent))
    workplace = cast("Workplace", kind(footing, parent))
    if place.id == SYNC:
        cast("Any", workplace).nudged.connect(exchange.nudge)
    return workplace

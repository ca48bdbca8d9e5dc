"""The workplaces of a desk, in the order of the rail, each with the duties that open it."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from onestop.app.exchange_process import ExchangeProcess
from onestop.config import Home
from onestop.devices.printers import Printing
from onestop.domain.people import Duty
from onestop.services import collecting, outbox, queues
from onestop.services.work import Desk
from onestop.ui.background import Background
from onestop.ui.dossier.page import DossierPage
from onestop.ui.lookup.workplace import Lookup
from onestop.ui.news import NewsFeed
from onestop.ui.processing.workplace import Inbox
from onestop.ui.reception.workplace import ReceptionDesk
from onestop.ui.returns.workplace import Returns
from onestop.ui.shell_routes import DOSSIER, LOOKUP, RECEPTION, RETURNS
from onestop.ui.sync.workplace import SyncPanel
from onestop.ui.workplace import Workplace, WorkplaceEntry


def places(home: Home, exchange: ExchangeProcess) -> Sequence[WorkplaceEntry]:
    """List every workplace there is; the window shows those a clerk's duties open."""

    def reception(desk: Desk, background: Background, news: NewsFeed) -> Workplace:
        printing = Printing(folder=home.folder / "printed")
        return ReceptionDesk(desk, background, news, printing)

    def sync(desk: Desk, background: Background, news: NewsFeed) -> Workplace:
        panel = SyncPanel(desk, background, news)
        panel.nudged.connect(exchange.nudge)
        return panel

    return (
        WorkplaceEntry(
            id=RECEPTION,
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Tiếp nhận")),
            icon="file-plus",
            key="F2",
            duties=(Duty.RECEIVE,),
            factory=reception,
        ),
        WorkplaceEntry(
            id="processing",
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Xử lý hồ sơ")),
            icon="tray",
            duties=(Duty.PROCESS, Duty.LEAD),
            factory=Inbox,
            count=queues.for_me,
        ),
        WorkplaceEntry(
            id=RETURNS,
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Trả kết quả")),
            icon="hand-palm",
            key="F3",
            duties=(Duty.RECEIVE,),
            factory=Returns,
            count=collecting.ready,
        ),
        WorkplaceEntry(
            id=LOOKUP,
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Tra cứu hồ sơ")),
            icon="magnifying-glass",
            key="F4",
            factory=Lookup,
        ),
        WorkplaceEntry(
            id="sync",
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Đồng bộ")),
            icon="arrows-clockwise",
            factory=sync,
            count=outbox.waiting_count,
        ),
        WorkplaceEntry(
            id=DOSSIER,
            title=str(QT_TRANSLATE_NOOP("WorkplaceEntry", "Hồ sơ")),
            icon="file-text",
            factory=DossierPage,
            on_rail=False,
        ),
    )

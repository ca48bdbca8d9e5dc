"""The main window: rail, header, strip, and the workplaces of this clerk between them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from onestop.services.counter import Place
from onestop.ui.actions import COMMIT_KEYS, Act, Actions, Key
from onestop.ui.news import NewsFeed
from onestop.ui.notices import Notices
from onestop.ui.panes import next_pane
from onestop.ui.scanning import ScanRouter
from onestop.ui.shell_header import Header
from onestop.ui.shell_keys import KeySheet
from onestop.ui.shell_menu import UserMenu
from onestop.ui.shell_routes import LOOKUP, RECEPTION, RETURNS, Routes, title_of
from onestop.ui.shell_status import StatusStrip
from onestop.ui.theme.theme import current
from onestop.ui.widgets.rail import Rail, RailPlace
from onestop.ui.widgets.side_sheet import SideSheet, leave_sheets, sheet_over
from onestop.ui.widgets.toast import Toast
from onestop.ui.workplace import Footing

_HELP = "help"
_MOST_PLACES = 9


class MainWindow(QWidget):
    """Everything a signed-in clerk sees; what is not allowed or not built is not shown."""

    def __init__(self, footing: Footing, routes: Routes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main-window")
        self._footing = footing
        self._title = self.tr("Một Cửa")
        self._refused: set[str] = set()
        self.routes = routes
        # owned by the window: what only Python holds may be collected on another thread
        routes.setParent(self)
        self.notices = Notices()
        self.status = StatusStrip()
        self.menu = UserMenu(self)
        self.header = Header(footing.desk.clerk.name, self.menu.menu)
        self.rail = self._make_rail()
        self._content = QWidget()
        self._banners = QVBoxLayout()
        self.scans = ScanRouter(self)
        self.acts = Actions(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(current().milliseconds.news)
        self._lay_out()
        self.toast = Toast(self.routes.stack)
        self._bind_keys()
        self._connect(footing.news)

    def show_place(self, place: Place) -> None:
        """Write where this desk stands over everything."""
        self.header.show_place(place)
        self._title = self.tr("Một Cửa · {office}").format(office=place.office)
        self._show_title()

    def add_banner(self, banner: QWidget, act: QWidget) -> None:
        """Stand a lasting state under the header, and its act where Tab passes there."""
        self._banners.addWidget(banner)
        self.setTabOrder(self.header.user, act)

    def tell_refused(self, id_: str, refused: bool) -> None:  # noqa: FBT001 -- a signal tells it by place
        """Say in the window's title that something is to be put right, while its place is shown."""
        (self._refused.add if refused else self._refused.discard)(id_)
        self._show_title()

    def wake(self) -> None:
        """Go on where the work was left."""
        sheet = self._sheet()
        here = self.routes.current()
        if sheet is not None:
            sheet.take_focus()
        else:
            next_pane(here.panes() if here else (), self.window().focusWidget(), 1)

    def count(self) -> None:
        """Count what waits in each place."""
        for entry in self.routes.places():
            if entry.count is not None:
                told = partial(self.rail.set_count, entry.id)
                read = partial(self._footing.desk.ask, entry.count)
                self._footing.background.read(self, read, told, lambda _refused: None)

    def show_keys(self) -> None:
        """Open the key sheet of the place in front, once however often it is asked for."""
        leave_sheets(self._content)
        here = self.routes.current()
        entry = self.routes.entries.get(self.routes.here)
        title = title_of(entry) if entry else ""
        sheet = KeySheet(self._content, title, here.keys() if here else ())
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def minimumSizeHint(self) -> QSize:
        """Count the window with its rail folded."""
        least = self._content.minimumSizeHint()
        return QSize(least.width() + current().sizes.rail_narrow, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a narrow window."""
        super().resizeEvent(event)
        self.rail.fold_for(self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where this clerk's work is."""
        super().showEvent(event)
        self.scans.enabled = True
        if not self.routes.here:
            first = next(iter(self.routes.places()), None)
            if first is not None:
                self.routes.begin(first.id)
        self.count()

    def _make_rail(self) -> Rail:
        places = [
            RailPlace(id=entry.id, text=title_of(entry), icon=entry.icon, keys=entry.key)
            for entry in self.routes.places()
        ]
        help_ = RailPlace(id=_HELP, text=self.tr("Trợ giúp"), icon="question", keys=Key.HELP)
        return Rail(self.tr("Một cửa"), places, (help_,))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._banners)
        column.addWidget(self.notices)
        column.addWidget(self.routes.stack, 1)
        column.addWidget(self.status)
        row.addWidget(self._content, 1)

    def _bind_keys(self) -> None:
        routes = self.routes
        acts = (
            ("search", (Key.PALETTE,), self._go_search),
            ("receive", (Key.RECEIVE,), partial(routes.begin, RECEPTION)),
            ("return", (Key.RETURN,), partial(routes.begin, RETURNS)),
            ("look-up", (Key.LOOK_UP,), partial(routes.begin, LOOKUP)),
            ("refresh", (Key.REFRESH,), self._refresh),
            ("next-pane", (Key.NEXT_PANE,), partial(self._go_pane, 1)),
            ("previous-pane", (Key.PREVIOUS_PANE,), partial(self._go_pane, -1)),
            ("help", (Key.HELP, Key.HELP_TOO), self.show_keys),
            ("full-screen", (Key.FULL_SCREEN,), self._turn_full_screen),
            ("lock", (Key.LOCK,), self.menu.lock_asked.emit),
            ("commit", COMMIT_KEYS, self._take_primary),
        )
        for id_, keys, handler in acts:
            if id_ in {"receive", "return", "look-up"} and not self._may(id_):
                continue
            self._add(Act(id=f"window.{id_}", text=id_, keys=keys), handler)
        for at, entry in enumerate(routes.places()[:_MOST_PLACES], 1):
            act = Act(id=f"window.place-{at}", text=entry.title, keys=(f"Ctrl+{at}",))
            self._add(act, partial(routes.go, entry.id))

    def _add(self, act: Act, handler: Callable[[], object]) -> None:
        """Bind a key for the whole window: it works wherever the focus is, or nowhere."""
        self.acts.add(act, handler).setShortcutContext(Qt.ShortcutContext.WindowShortcut)

    def _may(self, id_: str) -> bool:
        place = {"receive": RECEPTION, "return": RETURNS, "look-up": LOOKUP}[id_]
        return place in self.routes.entries

    def _connect(self, news: NewsFeed) -> None:
        routes = self.routes
        self.rail.chosen.connect(self._choose)
        self.header.searched.connect(routes.search)
        self.header.search.left.connect(self._leave_search)
        routes.arrived.connect(self._arrive)
        # a page that comes to the front is raised over what is said at the bottom
        routes.arrived.connect(self.toast.stay)
        routes.said.connect(self.toast.say)
        routes.remarked.connect(self.status.show_remark)
        routes.printer_named.connect(self.status.show_printer)
        routes.refused.connect(self.tell_refused)
        routes.scan_told.connect(self.status.show_scan)
        self.scans.scanned.connect(routes.take_scan)
        news.arrived.connect(self._count_soon)
        self._soon.timeout.connect(self.count)

    def _choose(self, id_: str) -> None:
        if id_ == _HELP:
            self.rail.show_place(self.routes.here)
            self.show_keys()
        else:
            self.routes.go(id_)

    def _arrive(self, id_: str) -> None:
        # what explains the last place, or asks for a password, stands over no other
        for over in (self._content, self):
            leave_sheets(over)
        focused = QApplication.focusWidget()
        here = self.routes.current()
        inside = here is not None and focused is not None and here.isAncestorOf(focused)
        sheet = self._sheet()
        if sheet is not None:
            sheet.take_focus()
        elif here is not None and not inside:
            next_pane(here.panes(), None, 1)
        if id_ in {entry.id for entry in self.routes.places()}:
            self.rail.show_place(id_)
        self._show_title()

    def _show_title(self) -> None:
        words = self.tr("Cần sửa – {title}").format(title=self._title)
        refused = self.routes.here in self._refused
        self.window().setWindowTitle(words if refused else self._title)

    def _count_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _go_search(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def _leave_search(self) -> None:
        self.header.search.clear()
        self._go_pane(1)

    def _take_primary(self) -> None:
        here = self.routes.current()
        if here is not None:
            here.take_primary()

    def _refresh(self) -> None:
        here = self.routes.current()
        if here is not None:
            here.reload()
        self.count()

    def _go_pane(self, step: int) -> None:
        here, sheet = self.routes.current(), self._sheet()
        inside = (sheet,) if sheet is not None else (here.panes() if here else ())
        panes = (*inside, self.header.search)
        next_pane(panes, self.window().focusWidget(), step)

    def _sheet(self) -> SideSheet | None:
        """Give the sheet in front; what it covers takes no focus."""
        here = self.routes.current()
        places = (self, self._content, *((here,) if here else ()))
        return next(filter(None, map(sheet_over, places)), None)

    def _turn_full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

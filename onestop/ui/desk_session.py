"""Who sits at the desk: sign-in, lock, hand-over, sign-out, and the window built for each clerk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget

from onestop.domain.errors import Refused
from onestop.services import counter, signing_in
from onestop.services.counter import Place
from onestop.services.settings import LANGUAGE, LOOKS
from onestop.services.station import Station
from onestop.services.work import Desk
from onestop.sync.report import line_state
from onestop.ui.background import Background
from onestop.ui.language import Language, speak
from onestop.ui.main_window import MainWindow
from onestop.ui.news import NewsFeed
from onestop.ui.refusals import by_field, sentences
from onestop.ui.shell_password import PasswordSheet
from onestop.ui.shell_routes import Routes
from onestop.ui.sign_in import Purpose, SignIn
from onestop.ui.sync.banner import LineBanner
from onestop.ui.sync.chip import LineChip
from onestop.ui.sync.watch import POLL_MILLISECONDS, LineWatch
from onestop.ui.theme.looks import Looks, put_on
from onestop.ui.workplace import Footing, WorkplaceEntry

Entries = Callable[[], Sequence[WorkplaceEntry]]


class DeskSession(QObject):
    """Lead from the sign-in to the desk and back; what was begun survives a lock."""

    def __init__(
        self, window: QStackedWidget, sign_in: SignIn, station: Station, entries: Entries
    ) -> None:
        super().__init__(window)
        self._window = window
        self._sign_in = sign_in
        self._station = station
        self._entries = entries
        self.background = Background(self)
        self.news = NewsFeed(station.store, self.background)
        self.news.setParent(self)
        self.main: MainWindow | None = None
        self._desk: Desk | None = None
        self._place: Place | None = None
        sign_in.submitted.connect(self._try)
        sign_in.hand_over_asked.connect(self.hand_over)
        sign_in.went_back.connect(self._go_back)
        self.news.start()
        self._line = QTimer(self)
        self._line.setInterval(POLL_MILLISECONDS)
        self._line.timeout.connect(self._look_at_line)
        self._line.start()

    def open_desk(self, desk: Desk) -> None:
        """Build the window of a clerk and show it."""
        self._close_main()
        self._desk = desk
        footing = Footing(desk=desk, background=self.background, news=self.news)
        main = MainWindow(footing, Routes(footing, self._entries()), self._window)
        self.main = main
        self._connect(main)
        self._watch_line(main, desk)
        self.background.read(self, partial(desk.ask, counter.place), self._show_place)
        self._window.addWidget(main)
        self._window.setCurrentWidget(main)

    def lock(self) -> None:
        """Hide the work behind the clerk's own password."""
        if self._desk is not None and self.main is not None:
            clerk = self._desk.clerk
            self._sign_in.ask_lock(clerk.login, clerk.name, self._counter())
            self._show_sign_in()

    def hand_over(self) -> None:
        """Let a colleague take the counter over."""
        if self._desk is not None:
            self._sign_in.ask_hand_over(self._desk.clerk.name, self._counter())
            self._show_sign_in()

    def sign_out(self) -> None:
        """Leave the desk; what waits for the line stays with the machine."""
        self._show_sign_in()
        self._close_main()
        self._desk = None
        self._sign_in.ask_sign_in()

    def close(self) -> None:
        """End all work, so that the station may be closed."""
        self.news.stop()
        self._line.stop()
        self._close_main()
        self.background.close()

    def choose_looks(self, looks: str) -> None:
        """Put looks in force and remember them for this machine."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            put_on(application, Looks(looks))
        self._remember(LOOKS, looks)

    def choose_language(self, language: str) -> None:
        """Speak another language from now on; what was begun is carried over."""
        application = QApplication.instance()
        if application is None or self._desk is None or self.main is None:
            return
        speak(application, Language(language))
        self._remember(LANGUAGE, language)
        here = self.main.routes.here
        kept = {id_: each.keep() for id_, each in self.main.routes.built().items()}
        self.open_desk(self._desk)
        for id_, state in kept.items():
            workplace = self.main.routes.go(id_) if state is not None else None
            if workplace is not None:
                workplace.put_back(state)
        self.main.routes.go(here)

    def _try(self, login: str, password: str, seat: str) -> None:
        check = partial(signing_in.sign_in, self._station, login, password)
        done = partial(self._let_in, seat)
        self.background.run(self, check, done, self._refuse)

    def _let_in(self, seat: str, desk: Desk) -> None:
        if self._sign_in.purpose is Purpose.LOCK:
            self._go_back()
            return
        if self._sign_in.purpose is Purpose.SIGN_IN and seat:
            sit = partial(desk.do, counter.sit_at, seat)
            self.background.run(self, sit, lambda _answer: self.open_desk(desk), self._refuse)
            return
        self.open_desk(desk)

    def _look_at_line(self) -> None:
        """Say at the sign-in whether the province can be reached; who works alone has none."""
        if self._window.currentWidget() is not self._sign_in:
            return
        home, local = self._station.home, self._station.local

        def is_away() -> bool:
            return home.hub.exists() and line_state(local).away_since is not None

        def show(away: bool) -> None:  # noqa: FBT001 -- the answer of another thread
            self._sign_in.set_offline(offline=away)

        # what is busy now is asked again at the next turn
        self.background.read(self, is_away, show, lambda _busy: None)

    def _refuse(self, refused: Refused) -> None:
        self._sign_in.refuse(sentences(refused))

    def _go_back(self) -> None:
        if self.main is not None:
            self._window.setCurrentWidget(self.main)
            self.main.wake()

    def _show_sign_in(self) -> None:
        if self.main is not None:
            self.main.scans.enabled = False
        self._window.setCurrentWidget(self._sign_in)

    def _show_place(self, place: Place) -> None:
        self._place = place
        if self.main is not None:
            self.main.show_place(place)

    def _counter(self) -> str:
        return self._place.counter if self._place else ""

    def _connect(self, main: MainWindow) -> None:
        menu = main.menu
        menu.lock_asked.connect(self.lock)
        menu.hand_over_asked.connect(self.hand_over)
        menu.sign_out_asked.connect(self.sign_out)
        menu.password_asked.connect(self._ask_password)
        menu.looks_chosen.connect(self.choose_looks)
        menu.language_chosen.connect(self.choose_language)

    def _watch_line(self, main: MainWindow, desk: Desk) -> None:
        chip, banner = LineChip(), LineBanner(self._station.clock)
        watch = LineWatch(desk, self.background, main)
        for shown, asked in ((chip, chip.clicked), (banner, banner.look_asked)):
            watch.changed.connect(shown.show_now)
            asked.connect(lambda: main.routes.go("sync"))
        main.header.add_chip(chip)
        main.add_banner(banner, banner.look)
        watch.start()

    def _ask_password(self) -> None:
        if self.main is None or self._desk is None:
            return
        sheet = PasswordSheet(self.main, self._desk.clerk.name)
        sheet.closed.connect(sheet.deleteLater)
        sheet.given.connect(partial(self._change_password, sheet))
        sheet.open()

    def _change_password(self, sheet: PasswordSheet, old: str, new: str) -> None:
        if self._desk is None:
            return
        change = partial(self._desk.do, signing_in.change_password, old, new)

        def done(_answer: None) -> None:
            sheet.leave()
            if self.main is not None:
                self.main.toast.say(self.tr("Đã đổi mật khẩu"))

        self.background.run(sheet, change, done, lambda no: sheet.refuse(by_field(no)))

    def _remember(self, key: str, value: str) -> None:
        remember = partial(self._station.local.set, key, value)
        self.background.run(self, remember, lambda _answer: None)

    def _close_main(self) -> None:
        if self.main is not None:
            self._window.removeWidget(self.main)
            self.main.hide()
            self.main.deleteLater()
            self.main = None

"""Opening the desk in two stages, on a real demo home."""

import gc
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.app import garbage
from onestop.app.demo_desk import enrol_with_province
from onestop.app.greeting import Greeting, keep_greeting, read_greeting
from onestop.app.start import Opening
from onestop.config import Home
from onestop.demo.province import Province
from onestop.services.sample import PASSWORD, RECEPTION_CLERK
from onestop.services.setting_up import set_up_sample
from onestop.ui.theme.theme import apply
from onestop.ui.theme.tokens import Scheme
from tests.app.conftest import now


def test_the_sign_in_knows_its_office_before_anything_is_loaded(opening: Opening) -> None:
    assert opening.parts is None
    assert opening.sign_in.seat.count() == 5
    assert opening.sign_in.seat.currentData() == "quay-03"


def test_the_screen_is_not_the_windows_own(opening: Opening, qapp: QApplication) -> None:
    assert opening.window.isVisible()

    # Were it, the collector could take the screen along with the window.
    assert "parent" not in shiboken6.dump(qapp.primaryScreen())


def test_what_was_typed_before_the_rest_is_loaded_is_not_lost(
    opening: Opening, qtbot: QtBot
) -> None:
    opening.sign_in.submitted.emit(RECEPTION_CLERK, PASSWORD, "")

    qtbot.waitUntil(lambda: opening.parts is not None and opening.parts.session.main is not None)
    qtbot.waitUntil(lambda: opening.parts.session.main.routes.here == "reception")
    qtbot.waitUntil(lambda: not opening.parts.session.background.busy())

    assert opening.window.currentWidget() is opening.parts.session.main


def test_a_home_that_is_missing_is_said_beside_the_field(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    apply(qapp, Scheme.LIGHT)
    opened = Opening(Home(folder=tmp_path / "nowhere"), now, lambda: None)
    refused: list[str] = []
    opened.sign_in.refuse = refused.append  # type: ignore[method-assign,assignment] # listens

    opened.show()
    qtbot.waitUntil(lambda: bool(refused))
    opened.close()

    assert opened.parts is None


def test_a_try_after_a_refusal_loads_again_and_prepares_only_once(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    apply(qapp, Scheme.LIGHT)
    home, prepared, refused = Home(folder=tmp_path / "late"), list[str](), list[str]()
    opened = Opening(home, now, lambda: prepared.append("prepared"))
    opened.sign_in.refuse = refused.append  # type: ignore[method-assign,assignment] # listens
    opened.show()
    qtbot.waitUntil(lambda: len(refused) == 1)

    opened.sign_in.submitted.emit(RECEPTION_CLERK, PASSWORD, "")
    qtbot.waitUntil(lambda: len(refused) == 2)
    set_up_sample(home, 3)
    opened.sign_in.submitted.emit(RECEPTION_CLERK, PASSWORD, "")
    qtbot.waitUntil(lambda: opened.parts is not None and opened.parts.session.main is not None)
    opened.close()

    assert prepared == ["prepared"]
    assert refused[0] == refused[1]


def test_a_province_that_cannot_be_joined_is_left_so_that_it_may_be_tried_again(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []

    class Unjoined:
        """It has no hub to enrol with."""

        def close(self) -> None:
            """Note that it was left."""
            left.append("left")

    monkeypatch.setattr(Province, "open", lambda _folder: Unjoined())

    with ExitStack() as opened:
        with pytest.raises(AttributeError):
            enrol_with_province(opened, home.folder, home, 3)
        assert left == ["left"]


def test_garbage_is_collected_on_the_ui_thread_alone(opening: Opening, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opening.parts is not None)
    threads: list[threading.Thread] = []

    def note(phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(note)
    opening.parts.session.background.read(opening, _litter, lambda _done: None)
    qtbot.waitUntil(lambda: not opening.parts.session.background.busy())
    garbage.collect()
    gc.callbacks.remove(note)

    assert threads == [threading.main_thread()]


def test_a_damaged_greeting_is_an_empty_one(home: Home) -> None:
    keep_greeting(home, Greeting(office="UBND huyện Hải Lăng"))
    assert read_greeting(home).office == "UBND huyện Hải Lăng"

    (home.folder / "greeting.json").write_bytes(b"\xff{")

    assert read_greeting(home) == Greeting()


def test_a_greeting_that_cannot_be_kept_leaves_the_one_before(home: Home) -> None:
    before = read_greeting(home)
    (home.folder / ".greeting.json.part").mkdir()

    keep_greeting(home, Greeting(office="UBND huyện Hải Lăng, nơi khác"))

    assert read_greeting(home) == before


def _litter() -> None:
    for _ in range(10_000):
        ring: list[object] = []
        ring.append(ring)


def test_what_is_loaded_off_the_ui_thread_brings_no_qt_along() -> None:
    ask = "import sys, onestop.app.loading; print(any('PySide6' in name for name in sys.modules))"

    asked = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert asked.stdout.strip() == "False"

"""What nobody expected is logged without words, and told."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onestop import logs
from onestop.app.bugs import bugs_logged
from onestop.app.start import Opening
from onestop.services.sample import PASSWORD, RECEPTION_CLERK

NAME = "Đỗ Ổi"
DIES = """
import sys, faulthandler
from pathlib import Path
from onestop.app.bugs import bugs_logged
with bugs_logged(Path(sys.argv[1]), print):
    faulthandler._sigsegv()
"""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A started log of a desk."""
    handler = logs.start(tmp_path, "desk")
    yield tmp_path / "desk.log"
    handler.close()


def test_a_bug_is_logged_by_its_lines_and_told_but_names_nobody(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[bool] = []

    with bugs_logged(log.parent, lambda: told.append(True)):
        _meet(ValueError(NAME))

    written = log.read_text("utf-8")
    assert "ValueError" in written
    assert "in _meet" in written
    assert NAME not in written + capsys.readouterr().err
    assert told == [True]


def test_what_a_thread_or_the_collector_meets_is_logged_too(log: Path) -> None:
    class Dying:
        def __del__(self) -> None:
            raise ValueError(NAME)

    with bugs_logged(log.parent, lambda: pytest.fail("told")):
        thread = threading.Thread(target=lambda: _raise(KeyError(NAME)))
        thread.start()
        thread.join()
        Dying()

    written = log.read_text("utf-8")
    assert "KeyError" in written
    assert "ValueError" in written
    assert NAME not in written


def test_a_stop_by_hand_is_no_bug(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: stopped.append(error[0]))

    with bugs_logged(log.parent, lambda: pytest.fail("told")):
        _meet(KeyboardInterrupt())

    assert stopped == [KeyboardInterrupt]


def test_a_process_that_dies_leaves_the_lines_it_was_at(tmp_path: Path) -> None:
    died = subprocess.run(
        [sys.executable, "-c", DIES, str(tmp_path)], check=False, capture_output=True
    )

    assert died.returncode != 0
    assert "line 6 in <module>" in (tmp_path / "desk.crash").read_text("utf-8")


def test_the_clerk_is_told_at_the_sign_in_and_at_the_desk(opening: Opening, qtbot: QtBot) -> None:
    opening.tell_bug()
    at_sign_in = opening.sign_in.password.accessibleDescription()

    qtbot.waitUntil(lambda: opening.parts is not None)
    opening.sign_in.submitted.emit(RECEPTION_CLERK, PASSWORD, "")
    qtbot.waitUntil(lambda: opening.parts.session.main is not None)
    opening.tell_bug()
    opening.tell_bug()

    assert "trục trặc ngoài dự kiến" in at_sign_in
    assert "trục trặc ngoài dự kiến" in opening.parts.session.main.notices.words("bug")


def _raise(error: Exception) -> None:
    raise error


def _meet(error: BaseException) -> None:
    """Raise it and hand it over, as PySide does with what a slot raises."""
    try:
        raise error  # noqa: TRY301 - its lines are looked for
    except BaseException as raised:  # noqa: BLE001 - anything may be raised
        sys.excepthook(type(raised), raised, raised.__traceback__)

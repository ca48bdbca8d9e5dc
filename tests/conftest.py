"""What every test stands on: no screen, no home of this machine, no thread left running."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from onestop.app.garbage import collect

# Before Qt is asked for: tests need no screen, but may be given one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two busy cores make any example slow now and then; a test is never about time.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")

_GRACE = 5.0


@pytest.fixture(scope="session", autouse=True)
def no_home_of_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets to name its home finds an empty one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONESTOP_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_garbage_collected_on_a_worker() -> Iterator[None]:
    """As in the program: a Qt object that dies on another thread takes the run with it."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_collected_between_tests() -> Iterator[None]:
    """What one test left is gone before the next has threads."""
    yield
    collect()


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    """Whoever starts a thread also ends it."""
    before = set(threading.enumerate())
    yield
    left = [one for one in threading.enumerate() if one not in before and not one.daemon]
    for thread in left:
        thread.join(_GRACE)
    assert [one.name for one in left if one.is_alive()] == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what this machine could not run, so that nothing is skipped in silence."""
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section("not run here")
    for report in skipped:
        terminalreporter.line(f"{report.nodeid}: {report.longrepr[2]}")

"""A desk that is killed leaves no exchange behind: old code would go on writing after an update."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from onestop.config import Home
from onestop.hub.sample import sample_enrolment
from onestop.services.setting_up import set_up_sample
from onestop.sync.locks import Lock
from tests.waiting import until

_NOWHERE = "postgresql://nobody:none@127.0.0.1:1/onestop"
_DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from onestop.app.exchange_process import ExchangeProcess
from onestop.config import Home
application = QCoreApplication(sys.argv)
exchange = ExchangeProcess(Home(folder=Path(sys.argv[1])))
exchange.process.started.connect(lambda: print(exchange.process.processId(), flush=True))
exchange.start()
application.exec()
"""


@pytest.mark.skipif(os.name != "posix", reason="only there a process is looked for by its id")
def test_the_exchange_of_a_killed_desk_ends(tmp_path: Path) -> None:
    home = Home(folder=tmp_path / "home")
    set_up_sample(home, 1, sample_enrolment(_NOWHERE, 1).to_bytes())
    started = b""
    desk = subprocess.Popen([sys.executable, "-c", _DESK, str(home.folder)], stdout=subprocess.PIPE)
    try:
        until(lambda: not _is_free(home))
        desk.kill()
        started, _ = desk.communicate()

        until(lambda: _is_free(home))
    finally:
        desk.kill()
        for process in started.split():
            _end(int(process))


def _is_free(home: Home) -> bool:
    """Look whether anybody exchanges for this home: the system lets go of the lock of the dead."""
    lock = Lock(home.exchange_lock)
    taken = lock.take()
    if taken:
        lock.release()
    return taken


def _end(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)

"""The exchange of this home: a process of its own, started and watched by the desk."""

import logging
import sys

from PySide6.QtCore import QObject, QProcess, QTimer

from onestop.config import Home

_log = logging.getLogger(__name__)
_FIRST_WAIT = 1_000
_LONGEST_WAIT = 60_000
_PATIENCE = 5_000


class ExchangeProcess(QObject):
    """Keep one exchange running; one that dies is started again, later each time."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wait = _FIRST_WAIT
        self._wanted = False
        self.process = QProcess(self)
        self.process.setProgram(sys.executable)
        self.process.setArguments(
            ["-m", "onestop", "--home", str(home.folder), "exchange", "--forever", "--watched"]
        )
        self.process.setStandardOutputFile(QProcess.nullDevice())
        self.process.setStandardErrorFile(QProcess.nullDevice())
        self.process.finished.connect(self._ended)
        self.process.errorOccurred.connect(self._failed)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.process.start)

    def start(self) -> None:
        """Start the exchange and keep it running."""
        self._wanted = True
        self.process.start()

    def nudge(self) -> None:
        """Try now: an exchange that waits for its next turn, or to be started again, is started."""
        self._wait = 0
        if self._again.isActive():
            self._again.start(0)
        else:
            self.process.terminate()

    def stop(self) -> None:
        """Ask the exchange to end; nothing it had begun is lost when it must be killed."""
        self._wanted = False
        self._again.stop()
        if self.process.state() is QProcess.ProcessState.NotRunning:
            return
        self.process.terminate()
        if not self.process.waitForFinished(_PATIENCE):
            self.process.kill()
            self.process.waitForFinished(_PATIENCE)

    def _failed(self, error: QProcess.ProcessError) -> None:
        """Count a process that could not be started as one that ended: Qt does not."""
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self) -> None:
        if self._wanted:
            _log.info("the exchange ended; starting it again in %d ms", self._wait)
            self._again.start(self._wait)
            self._wait = min(2 * self._wait, _LONGEST_WAIT) or _FIRST_WAIT

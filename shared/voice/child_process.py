"""A process that works for a window, as the window holds it: starts it, reads its lines, ends it without waiting."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from shared.voice.child_command import ROOT

NEVER_STARTED = -1
LEAVE_MS = 1500


class ChildProcess(QObject):
    """One run of such a process. All callbacks come in the GUI thread."""

    def __init__(
        self,
        command: list[str],
        on_line: Callable[[str], None],
        on_gone: Callable[[int], None],
        parent: QObject,
    ) -> None:
        """Start it. `on_gone` gets the exit status, once."""
        super().__init__(parent)
        self._on_line, self._on_gone = on_line, on_gone
        self._gone = False
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(command[1:])
        self._process.setProcessEnvironment(_environment())
        if sys.platform != "win32":
            # Ctrl-C in a terminal is for the program, which then lets this process finish its sentence.
            self._process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        # A lambda would hold this object, and PySide crashes when it goes with the last signal that holds it.
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.start()

    @property
    def pid(self) -> int:
        return self._process.processId()

    def send(self, line: str) -> None:
        self._process.write(line.encode() + b"\n")

    def kill(self) -> None:
        """End it at once; `on_gone` follows when it has ended."""
        self._process.kill()

    def drop(self) -> None:
        """End it at once, and hear nothing of it any more."""
        self._gone = True
        self._process.readyReadStandardOutput.disconnect()
        self._process.kill()
        self._process.waitForFinished(LEAVE_MS)

    def leave(self) -> None:
        """Give it a moment to finish what it is doing, then end it. Its last lines come, `on_gone` does not."""
        self._gone = True
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(LEAVE_MS):
            self._process.kill()
            self._process.waitForFinished(LEAVE_MS)
        self._read()

    def _read(self) -> None:
        while self._process.canReadLine():
            self._on_line(bytes(self._process.readLine().data()).decode(errors="replace"))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(NEVER_STARTED)

    def _finished(self, status: int) -> None:
        self._end(status)

    def _end(self, status: int) -> None:
        if not self._gone:
            self._gone = True
            self._on_gone(status)


def _environment() -> QProcessEnvironment:
    """Let the child import this program wherever it was started from."""
    environment = QProcessEnvironment.systemEnvironment()
    inherited = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, [str(ROOT), inherited])))
    return environment

"""Switches the screen itself, with the commands that the machine's settings name."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QProcess

log = logging.getLogger(__name__)


class ScreenSwitch:
    """Starts a command and does not wait for it; without one only the window is dark."""

    def __init__(self, off: Sequence[str], on: Sequence[str]) -> None:
        self._off, self._on = off, on

    def darken(self) -> None:
        self._run(self._off)

    def light(self) -> None:
        self._run(self._on)

    def _run(self, command: Sequence[str]) -> None:
        if command:
            # No shell: the words of the settings are the program and its arguments. What it prints is nobody's.
            process = QProcess()
            process.setProgram(command[0])
            process.setArguments(list(command[1:]))
            process.setStandardOutputFile(QProcess.nullDevice())
            process.setStandardErrorFile(QProcess.nullDevice())
            # The stubs promise a pair; what comes is a bool.
            started: object = process.startDetached()
            if started is False:
                log.warning('The screen\'s command "%s" cannot be started; see [kiosk] screen_off.', command[0])

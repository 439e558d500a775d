"""Keeps the monitor of a screen that nobody touches lit: no screen saver, no power saving, as far as a program can."""

import logging
import shutil
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication

X11_COMMANDS = (("xset", "s", "off"), ("xset", "s", "noblank"), ("xset", "-dpms"))
CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""Windows: ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED of SetThreadExecutionState."""

log = logging.getLogger(__name__)


def keep_awake(
    platform: str | None = None,
    run: Callable[[Sequence[str]], None] | None = None,
    found: Callable[[str], str | None] = shutil.which,
) -> bool:
    """Ask the desktop to leave the monitor on while this program runs; tell whether it could be asked.

    On X11 the whole display is asked, by xset, and stays so after the program has ended. Windows forgets it with the
    program. A Wayland compositor is not asked: cage never blanks, and others have a setting of their own.
    """
    here = platform or QGuiApplication.platformName()
    if here == "windows":
        return _hold_windows()
    if here != "xcb":
        return here == "offscreen"
    if found("xset") is None:
        log.info("xset is missing, so the monitor may go dark; install x11-xserver-utils")
        return False
    for command in X11_COMMANDS:
        (run or _start)(command)
    return True


def _start(command: Sequence[str]) -> None:
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(list(command[1:]))
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    process.startDetached()


def _hold_windows() -> bool:
    if sys.platform == "win32":
        import ctypes

        wanted = CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED
        return bool(ctypes.windll.kernel32.SetThreadExecutionState(wanted))
    return False

"""Ending a program from outside: Ctrl-C and the system's request."""

import signal
from types import FrameType

from PySide6.QtCore import QCoreApplication


def stop_on_signals() -> None:
    """Let SIGINT and SIGTERM leave Qt's loop; a second one ends the program at once.

    Python handles a signal only between its own instructions: the program needs a timer, as all of ours have.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)


def _stop(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    # `quit` would ask the windows first, and a kiosk's window refuses to close.
    QCoreApplication.exit(0)

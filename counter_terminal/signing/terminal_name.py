"""What this program is called when its clerk signs in at another one: the machine, and which of its programs."""

import logging
import platform
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from PySide6.QtCore import QLockFile

from shared.machine_folder import machine_folder
from shared.settings import Settings

LONGEST = 40

log = logging.getLogger(__name__)


def terminal_name(settings: Settings, closing: ExitStack) -> str:
    """Return the name of this program, the same after every start; a second one at the counter has its own."""
    return named(platform.node(), machine_folder("counter", str(settings.counter.number), settings), closing)


def named(machine: str, folder: Path, closing: ExitStack) -> str:
    """Return a machine's name, with a number where other programs of the same counter run on it.

    A program that was killed leaves its lock behind; Qt sees that nobody holds it, and the next start has it again.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.info("%s: %s; a second program at this counter is not told from this one", folder, error)
        return machine[:LONGEST]
    for place in count(1):
        lock = QLockFile(str(folder / f"terminal-{place}.lock"))
        lock.setStaleLockTime(0)  # however long a program runs, its lock is not given to another one
        if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
            closing.callback(lock.unlock)
            return machine[:LONGEST] if place == 1 else f"{machine[:LONGEST]} ({place})"
    raise AssertionError("numbers do not end")

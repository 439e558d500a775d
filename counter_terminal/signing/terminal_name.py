"""What this program is called when its clerk signs in at another one: machine, which of its programs, which start."""

import logging
import platform
from contextlib import ExitStack, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from secrets import token_hex

from PySide6.QtCore import QLockFile, QSysInfo

from counter_terminal.waiting import folder_of
from shared.domain.terminal import terminal_of
from shared.settings import Settings

LONGEST = 40
ID_FILE = "terminal.id"

log = logging.getLogger(__name__)


def terminal_name(settings: Settings, closing: ExitStack) -> str:
    """Return the whole name of this program, of which only its end is new at every start.

    A second program at the counter has a name of its own.
    """
    folder = folder_of(settings)
    name, machine = named(platform.node(), folder, closing), bytes(QSysInfo.machineUniqueId().data()).decode()
    return terminal_of(name, installation(folder, machine), token_hex(4))


def installation(folder: Path, machine: str) -> str:
    """Return what this installation is told by: the system's own id, and one that was made at its first start.

    A disk that was copied before has the same of both; what differs then is the start.
    """
    return sha256(f"{machine} {_kept_id(folder / ID_FILE)}".encode()).hexdigest()[:8]


def _kept_id(file: Path) -> str:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), file.open("x", encoding="utf-8") as made:
            made.write(token_hex(16))
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        log.info("%s: %s; this installation is told by its system alone", file, error)
        return ""


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

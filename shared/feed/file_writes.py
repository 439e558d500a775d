"""Tells when anybody writes to a file, without looking at it again and again: Linux's inotify."""

import ctypes
import errno
import os
import select
import sys
from pathlib import Path

IN_MODIFY = 0x2
EVENTS_BYTES = 4096


class FileWrites:
    """Watches one file, which must exist; for one thread."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be watched: on another system, or when too many are watched."""
        if sys.platform != "linux":
            raise OSError(errno.ENOSYS, "only Linux tells of writes to a file", str(path))
        libc = ctypes.CDLL(None, use_errno=True)
        self._handle = _checked(libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC), path)
        try:
            _checked(libc.inotify_add_watch(self._handle, os.fsencode(path), IN_MODIFY), path)
        except OSError:
            self.close()
            raise
        self._ready = select.poll()
        self._ready.register(self._handle, select.POLLIN)

    def wait(self, timeout_s: float) -> bool:
        """Tell whether the file was written to since the last call, or within so many seconds from now."""
        if not self._ready.poll(timeout_s * 1000):
            return False
        os.read(self._handle, EVENTS_BYTES)
        return True

    def close(self) -> None:
        os.close(self._handle)


def _checked(answer: int, path: Path) -> int:
    if answer < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(path))
    return answer

"""Sleeping until bytes come or somebody calls, without looking again and again."""

import contextlib
import math
import select
import socket
import threading
from collections.abc import Sequence

CHUNK = 64


def ready(files: Sequence[int], timeout_s: float) -> bool:
    """Wait until one of the files has bytes or is at its end; say whether one is."""
    if not hasattr(select, "poll"):  # Windows: sockets only, and never many
        return bool(select.select(files, [], [], timeout_s)[0])
    poll = select.poll()
    for file in files:
        poll.register(file, select.POLLIN)
    return bool(poll.poll(math.ceil(timeout_s * 1000)))


class Wake:
    """A bell that stays rung until it is silenced, and that can be waited for together with a port."""

    def __init__(self) -> None:
        """Begin silent."""
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._lock = threading.Lock()
        self._rung = False

    def fileno(self) -> int:
        """Return the file that has bytes while the bell is rung."""
        return self._ours.fileno()

    @property
    def is_rung(self) -> bool:
        """Whether the bell is rung."""
        return self._rung

    def ring(self) -> None:
        """Ring; nothing happens when it is rung already or closed."""
        with self._lock:
            if not self._rung:
                self._rung = True
                with contextlib.suppress(OSError):
                    self._theirs.send(b"!")

    def silence(self) -> None:
        """Stop ringing."""
        with self._lock:
            if self._rung:
                self._rung = False
                with contextlib.suppress(OSError):
                    self._ours.recv(CHUNK)

    def close(self) -> None:
        """Let go of the files; ringing is harmless afterwards."""
        with self._lock:
            self._rung = True
            self._ours.close()
            self._theirs.close()

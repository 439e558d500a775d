"""Writing to something that may be stuck, without waiting for longer than allowed or after being called off."""

import select
import time
from collections.abc import Callable

from drivers.link.stop import Stop

LOOK_S = 0.05


def send_all(data: bytes, file: int, send: Callable[[memoryview], int], stuck_after_s: float, stop: Stop) -> None:
    """Hand all of `data` to `send`, which never waits and says how much it took; `file` tells when it takes more.

    Raises TimeoutError when nothing was taken for `stuck_after_s`, BrokenOff, and what `send` raises.
    """
    rest, moved_at = memoryview(data), time.monotonic()
    while rest:
        try:
            rest = rest[send(rest) :]
            moved_at = time.monotonic()
        except BlockingIOError:
            if time.monotonic() - moved_at > stuck_after_s:
                raise TimeoutError(f"{len(rest)} bytes are held up") from None
            stop.check()
            select.select([], [file], [], LOOK_S)

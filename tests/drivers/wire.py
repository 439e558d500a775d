"""What driver tests share: a scripted peer on a real pseudo-terminal, waiting for a condition, and broken streams."""

import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from drivers.sim.pty_port import PtyPort

PATIENCE_S = 10.0


def until(condition: Callable[[], object], patience_s: float = PATIENCE_S) -> None:
    """Wait until a condition holds; fail the test when it doesn't in time."""
    give_up_at = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < give_up_at, "the condition didn't come true in time"
        time.sleep(0.005)


def stands_in_line(thread: threading.Thread) -> bool:
    """Say whether a thread waits for its turn, which only its stack shows."""
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None and frame.f_code.co_name != "_await_turn":
        frame = frame.f_back
    return frame is not None


def hexes(text: str) -> bytes:
    """Return the bytes of a vector as documents print them."""
    return bytes.fromhex(text)


def cuts(stream: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Return the stream cut in two at every position."""
    return ((stream[:at], stream[at:]) for at in range(len(stream) + 1))


def open_files() -> set[str]:
    """Return what this process has open now."""
    return {f"{each.name} {each.readlink()}" for each in Path("/proc/self/fd").iterdir() if each.is_symlink()}


class Peer:
    """The device's end of a line: answers as scripted and keeps whatever came beyond the script."""

    def __init__(self, script: Sequence[tuple[bytes, bytes]]) -> None:
        """Expect each first part in turn and answer it with the second."""
        self.port = PtyPort()
        self.problems: list[str] = []
        self.rest = list(script)
        self._heard = b""
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def stop(self) -> None:
        """End the peer and its port."""
        self._ended.set()
        self._thread.join()
        self.port.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            self._heard += self.port.read(0.02)
            while self.rest and self._heard.startswith(self.rest[0][0]):
                sent, answer = self.rest.pop(0)
                self._heard = self._heard[len(sent) :]
                self.port.write(answer)
            if self._heard and not (self.rest and self.rest[0][0].startswith(self._heard)):
                self.problems.append(self._heard.hex(" "))
                self._heard = b""


@contextmanager
def wire(script: Sequence[tuple[bytes, bytes]]) -> Iterator[Peer]:
    """Offer a peer that fails the test on any byte not expected, and when part of the script was not reached."""
    peer = Peer(script)
    try:
        yield peer
        until(lambda: not peer.rest or peer.problems)
    finally:
        peer.stop()
    assert not peer.problems, f"the peer didn't expect {peer.problems}"

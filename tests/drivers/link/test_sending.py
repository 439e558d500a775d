import os

import pytest

from drivers.link.sending import send_all
from drivers.link.stop import BrokenOff, Stop


class Slow:
    """Takes three bytes at a time, and nothing after a limit."""

    def __init__(self, limit: int) -> None:
        self.taken = b""
        self.limit = limit

    def send(self, rest: memoryview) -> int:
        if len(self.taken) >= self.limit:
            raise BlockingIOError
        self.taken += bytes(rest[:3])
        return min(3, len(rest))


@pytest.fixture
def file() -> int:
    return os.open("/dev/null", os.O_WRONLY)


def test_all_is_sent_in_pieces(file: int) -> None:
    slow = Slow(100)
    send_all(b"0123456789", file, slow.send, 1, Stop())
    assert slow.taken == b"0123456789"
    os.close(file)


def test_what_is_stuck_is_given_up(file: int) -> None:
    with pytest.raises(TimeoutError, match="7 bytes are held up"):
        send_all(b"0123456789", file, Slow(3).send, 0.01, Stop())
    os.close(file)


def test_what_is_stuck_is_broken_off(file: int) -> None:
    stop = Stop()
    stop.set()
    with pytest.raises(BrokenOff):
        send_all(b"0123456789", file, Slow(3).send, 60, stop)
    os.close(file)

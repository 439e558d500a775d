"""Commands that run until they are told to end: Ctrl-C and the system's request let them tidy up first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Ending:
    """Whether the program was told to end. A flag without a lock, since it is set in the midst of anything."""

    told = False


@contextmanager
def asked_to_end_like_ctrl_c() -> Iterator[None]:
    """Let the system's request to end do what Ctrl-C does: raise KeyboardInterrupt, so that one can tidy up."""

    def end(_number: int, _: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def until_told_to_end() -> Iterator[Ending]:
    """Give what SIGINT and SIGTERM set, instead of ending the program at once; a second signal does that."""
    ending = Ending()

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        ending.told = True

    before = {number: signal.signal(number, end) for number in SIGNALS}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

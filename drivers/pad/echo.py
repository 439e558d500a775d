"""Takes out of what a line brings what was just sent on it: some RS-485 adapters hear themselves."""

from collections import deque

from drivers.link.port import BITS_PER_BYTE

# An echo comes with the sending; USB adapters hand bytes on up to 16 ms late, and a busy machine is slower still.
LATEST_S = 0.15


class EchoFilter:
    """Times are seconds of any steady clock."""

    def __init__(self, baud: int) -> None:
        """`baud` is the line's speed in bits per second."""
        self._byte_s = BITS_PER_BYTE / baud
        self._sent: deque[tuple[bytes, float]] = deque()
        self._line_free_at = 0.0
        self._held = b""

    def sent(self, frame: bytes, now: float) -> None:
        """Expect these bytes to come back."""
        self._line_free_at = max(now, self._line_free_at) + len(frame) * self._byte_s
        self._sent.append((frame, self._line_free_at + LATEST_S))

    def strip(self, data: bytes, now: float) -> bytes:
        """Return what came without what we sent; bytes that may become an echo are held back until that is known."""
        waiting, self._held = self._held + data, b""
        passed = b""
        while self._sent:
            frame, latest = self._sent[0]
            at = waiting.find(frame)
            if at >= 0:
                passed += waiting[:at]
                waiting = waiting[at + len(frame) :]
            elif now <= latest:
                held = _begun(waiting, frame)
                self._held = waiting[len(waiting) - held :]
                return passed + waiting[: len(waiting) - held]
            self._sent.popleft()
        return passed + waiting

    @property
    def expects(self) -> bool:
        """Whether bytes are still held back for an echo."""
        return bool(self._held)


def _begun(waiting: bytes, frame: bytes) -> int:
    """Return how many of the last bytes may be the beginning of the frame."""
    return next((size for size in range(len(frame) - 1, 0, -1) if waiting.endswith(frame[:size])), 0)

"""The hidden way to the service page: five taps at the hall's name, or a long press there."""

from collections import deque
from collections.abc import Callable

TAPS = 5
TAPS_WITHIN_S = 4.0
HOLD_S = 3.0


class HiddenCorner:
    """Counts taps in the corner; the long press is timed by whoever sees the finger, with HOLD_S."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._taps: deque[float] = deque(maxlen=TAPS)

    def tapped(self) -> bool:
        """Count a tap in the corner; tell whether it was the last of five."""
        now = self._seconds()
        self._taps.append(now)
        if len(self._taps) < TAPS or now - self._taps[0] > TAPS_WITHIN_S:
            return False
        self._taps.clear()
        return True

    def missed(self) -> None:
        """A tap elsewhere: the counting begins anew."""
        self._taps.clear()

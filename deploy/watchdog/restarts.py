"""When a program that ended is started again, and when that is worth an alert: pure figures."""

from collections import deque

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
ALERT_AFTER = 3
WITHIN_S = 600.0


class Restarts:
    """Counts ends that nobody wanted; ten minutes without one and all is forgotten."""

    def __init__(self) -> None:
        self._at: deque[float] = deque()

    def count(self, now: float) -> int:
        """Return how many there were in the last ten minutes."""
        while self._at and now - self._at[0] > WITHIN_S:
            self._at.popleft()
        return len(self._at)

    def add(self, now: float) -> float:
        """Note one, and return the seconds to wait before the program is started: 1, 2, 4 and so on up to 60."""
        self._at.append(now)
        return float(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(self.count(now) - 1, 10)))

    def worth_an_alert(self, now: float) -> bool:
        return self.count(now) >= ALERT_AFTER

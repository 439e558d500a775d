"""How often four digits were wrong here, the end of a phone or the time on a slip: they are soon tried out."""

from dataclasses import dataclass

MOST = 5
"""Misses in a row, all within the pause, after which no more are tried."""
PAUSE_S = 60.0


@dataclass(frozen=True, slots=True)
class Misses:
    """The last misses in a row, by the kiosk's seconds; oldest first."""

    at: tuple[float, ...] = ()

    def one_more(self, now: float) -> "Misses":
        """Return them with one that is just seen; those of more than a pause ago count no more."""
        return Misses((*(before for before in self.at if now - before < PAUSE_S), now)[-MOST:])

    def must_wait(self, now: float) -> bool:
        """Tell whether the next one has to wait, which it has for a pause after the last miss."""
        return len(self.at) == MOST and now - self.at[-1] < PAUSE_S


NO_MISSES = Misses()

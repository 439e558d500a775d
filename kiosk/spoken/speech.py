"""How the kiosk reads aloud to this citizen."""

from dataclasses import dataclass, replace

from shared.domain.words import Words

LOUDEST, USUAL_VOLUME = 5, 3


@dataclass(frozen=True, slots=True)
class Speech:
    volume: int = USUAL_VOLUME
    """From 1 to `LOUDEST`."""
    paused: bool = False
    repeats: int = 0
    """Counts how often the citizen asked for the page once more."""
    trouble: Words | None = None
    """Why nobody can hear anything just now; it outlasts the citizen."""

    @property
    def loudness(self) -> float:
        """Return the volume as a factor up to 1; each step sounds about 6 dB louder than the one before."""
        return float(2.0 ** (self.volume - LOUDEST))

    def at(self, volume: int) -> "Speech":
        return replace(self, volume=min(LOUDEST, max(1, volume)))

    def for_the_next(self) -> "Speech":
        """Return how the next citizen finds it."""
        return Speech(trouble=self.trouble)


USUAL_SPEECH = Speech()

"""A key that is held down, bounces or is tapped twice in haste is one step."""

from collections.abc import Hashable

AGAIN_AFTER_MS = 400
"""A clerk who means a second step reads the screen first; double taps take 80 to 250 ms."""
REPEAT_GAP_MS = 30
"""X11 tells a held key as released and pressed again at the same moment, about 25 times a second."""
CLOCK = 1 << 32
"""X11's clock starts again from nought after 49 days."""


class OneStep:
    def __init__(self) -> None:
        self._pressed: dict[Hashable, int] = {}
        self._released: dict[Hashable, int] = {}

    def counts(self, key: Hashable, at_ms: int) -> bool:
        """Return whether a key that went down at this time is a step of its own."""
        again = self._since(self._pressed, key, at_ms) < AGAIN_AFTER_MS
        held = self._since(self._released, key, at_ms) < REPEAT_GAP_MS
        self._pressed[key] = at_ms
        return not (again or held)

    def released(self, key: Hashable, at_ms: int) -> None:
        self._released[key] = at_ms

    @staticmethod
    def _since(times: dict[Hashable, int], key: Hashable, at_ms: int) -> int:
        return (at_ms - times[key]) % CLOCK if key in times else CLOCK

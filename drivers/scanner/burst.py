"""Tells a scanner in keyboard mode from a person's typing: no person presses keys within 50 ms of each other.

Such scanners type ASCII only. An input method on the PC swallows their letters, and the keyboard layout must be the
one that the scanner is set to, so both are the window's to see to.
"""

from drivers.scanner.codes import LONGEST

GAP_S = 0.05
ENTER = ("\r", "\n")


class Bursts:
    """Takes key presses in their order and gives the code that a burst ended by Enter spells."""

    def __init__(self, gap_s: float = GAP_S) -> None:
        """Keys `gap_s` seconds apart or more belong to different bursts."""
        self._gap_s = gap_s
        self._text = ""
        self._last_s: float | None = None

    def key(self, text: str, at_s: float) -> str | None:
        """Take a key, as the text it types ("" for Shift and the like), and when it was pressed, in seconds.

        Returns the code when this key ends one, else None.
        """
        fast = self._last_s is not None and at_s - self._last_s < self._gap_s
        burst = self._text if fast else ""
        self._last_s = at_s
        if text in ENTER:
            self._text, self._last_s = "", None
            return burst if burst and len(burst) <= LONGEST else None
        # One more than fits marks a burst as too long, whatever else it brings.
        self._text = (burst + (text if text.isprintable() else ""))[: LONGEST + 1]
        return None

    def forget(self) -> None:
        """Drop a burst that has begun, as when the scan field is left."""
        self._text, self._last_s = "", None

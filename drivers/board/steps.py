"""A text too long for its line, moved letter by letter by our own hand on displays that can't do it themselves."""

from collections.abc import Sequence

GAP = "    "
"""What lies between a text's end and its beginning when it comes round."""
STEP_S = 0.4


class Steps:
    """Shows one line through a window, a letter further at each step."""

    def __init__(self, columns: int) -> None:
        """Begin with nothing; the window is so many letters wide."""
        self._columns = columns
        self._line = ""
        self._at = 0

    def put(self, line: str) -> None:
        """Show this line from its beginning, or go on when it is the same."""
        if line != self._line:
            self._line, self._at = line, 0

    @property
    def moves(self) -> bool:
        """Whether the line is too long."""
        return len(self._line) > self._columns

    def step(self) -> None:
        """Go on by a letter."""
        self._at = (self._at + 1) % len(self._line + GAP)

    @property
    def window(self) -> str:
        """What is to be seen now."""
        if not self.moves:
            return self._line
        round_and_round = (self._line + GAP) * 2
        return round_and_round[self._at : self._at + self._columns]


def two(lines: Sequence[str]) -> tuple[str, str]:
    """Return the upper and the lower line, blank where there is none."""
    return (*lines, "", "")[0], (*lines, "", "")[1]

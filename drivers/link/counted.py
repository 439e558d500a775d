"""A link whose frames and round trips are counted."""

from contextlib import AbstractContextManager

from drivers.link.link import LineLink
from drivers.link.turns import HOLD_S
from drivers.traffic import Tally


class CountedLink:
    """Passes everything on to a link and keeps a tally."""

    def __init__(self, link: LineLink, tally: Tally) -> None:
        """Count what goes over `link`."""
        self._link = link
        self._tally = tally
        self.keep_gap = link.keep_gap
        self.discard_input = link.discard_input
        self.read = link.read
        self.wake = link.wake
        self.close = link.close
        self.has_turn = link.has_turn
        self.leave_row = link.leave_row

    def write(self, data: bytes) -> None:
        """Send all of `data`, and count it as a frame."""
        self._link.write(data)
        self._tally.wrote()

    def asking(self, hold_s: float = HOLD_S) -> AbstractContextManager[None]:
        """Keep the line for a question and its answer."""
        return self._link.asking(hold_s)

    @property
    def has_line(self) -> bool:
        """Whether the line is still kept to this unit's question."""
        return self._link.has_line

    def answered(self) -> None:
        """Count an answer, and the time it took."""
        self._tally.was_answered()

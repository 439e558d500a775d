"""A slip as it is sent: its bytes piece by piece, with what one model needs of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drivers.address import DeviceAddress
from drivers.printer import commands
from drivers.printer.models import GENERIC, MODELS, Model
from drivers.printer.raster import Raster, raster_blocks
from drivers.printer.text import SlipLine, TextLayout

HEAD_SPACE_DOTS = 8
CUT_SPACE_DOTS = 16
TEAR_SPACE_DOTS = 160
LINES_TO_CUTTER = 6
TO_CUTTER_DOTS = 100
"""From the head to the cutter, about; the next slip begins with so much blank paper."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to send of one slip before the cut. `pieces` can be gone through once."""

    head: bytes
    pieces: Iterable[bytes]
    height_dots: int


class Jobs:
    """Makes the jobs of one printer, by its model and by the options that overrule it."""

    def __init__(self, address: DeviceAddress) -> None:
        """Take the printer's address."""
        self.model: Model = MODELS[address.word("model", GENERIC)]
        self.width_dots = address.number("width", self.model.width_dots)
        self._cut = address.word("cut", self.model.cut)
        as_picture = address.word("qr", "printer" if self.model.has_qr else "raster") == "raster"
        bars_as_picture = address.word("barcode", "raster") == "raster"
        self._layout = TextLayout(self.model, self.width_dots, as_picture, bars_as_picture)

    def of_picture(self, slip: Raster) -> Job:
        """Return the job of a picture. Raises ValueError when it is wider than the paper."""
        if slip.width_dots > self.width_dots:
            raise ValueError(f"a slip of {slip.width_dots} dots does not fit on {self.width_dots}")
        # The feed empties the printer's line, and a picture is taken only at the start of one.
        head = commands.INITIALISE + commands.feed_dots(HEAD_SPACE_DOTS)
        return Job(head, raster_blocks(slip, self.model.block_rows, self.model.avoid_rows), slip.height)

    def of_text(self, lines: Sequence[SlipLine]) -> Job:
        """Return the job of lines of text. Raises ValueError for what can't be printed."""
        pieces = list(self._layout.pieces(lines))
        return Job(self._layout.begin(), pieces, self._layout.height_dots(lines))

    def paper_dots(self, slip: Raster | Sequence[SlipLine]) -> int:
        """Return how much of the roll a slip takes from the last cut to its own."""
        height = slip.height if isinstance(slip, Raster) else self._layout.height_dots(slip)
        spare = TEAR_SPACE_DOTS if self._cut == "no" else CUT_SPACE_DOTS + TO_CUTTER_DOTS
        return HEAD_SPACE_DOTS + height + spare

    def cut(self) -> bytes:
        """Return what ends a slip."""
        if self._cut == "no":
            return commands.feed_dots(TEAR_SPACE_DOTS)
        full = self._cut == "full"
        if self.model.feeds_to_cutter:
            return commands.feed_and_cut(CUT_SPACE_DOTS, full=full)
        return commands.feed_lines(LINES_TO_CUTTER) + commands.cut_here(full=full)

    def rest_of_picture(self) -> bytes:
        """Return zeros enough to end a picture that was broken off; outside one they print nothing."""
        return bytes(self.model.block_rows * ((self.width_dots + 7) // 8))

"""From how far the parts of a call screen can be read, measured on what they really paint."""

from collections.abc import Iterator
from dataclasses import dataclass

from callscreen.board.layout import PartKind
from callscreen.measures import READING_HEIGHT_PER_M_MM, readable_from_m
from callscreen.widgets.ledger import ledger
from callscreen.widgets.painting import cap_share
from callscreen.window import CallScreenWindow


@dataclass(frozen=True, slots=True)
class Legible:
    """The largest and the smallest text of a part, by the height of their capitals in millimetres."""

    part: PartKind
    largest_mm: float
    smallest_mm: float

    @property
    def numbers_from_m(self) -> float:
        return readable_from_m(self.largest_mm)

    @property
    def all_from_m(self) -> float:
        return readable_from_m(self.smallest_mm)


def needed_mm(distance_m: float) -> float:
    """Return how high figures must be to be read without effort from a distance."""
    return distance_m * READING_HEIGHT_PER_M_MM


def newest_number_mm(window: CallScreenWindow, px_per_mm: float) -> float | None:
    """Return how high the figures of the newest call are; None on a screen without large tiles."""
    return window.tiles[0].number.height_px() / px_per_mm if window.tiles else None


def legible_parts(window: CallScreenWindow, px_per_mm: float) -> Iterator[Legible]:
    """Return for each part that is shown how large it writes, from top to bottom."""
    for kind, part in window.parts.items():
        if part.isHidden():
            continue
        with ledger() as lines:
            part.grab()
        sizes = [line.px * cap_share(bold=True) / px_per_mm for line in lines]
        if sizes:
            yield Legible(kind, max(sizes), min(sizes))

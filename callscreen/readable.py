"""From how far the parts of a call screen can be read, measured on what they really paint."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from callscreen.board.layout import PartKind
from callscreen.measures import READING_HEIGHT_PER_M_MM, readable_from_m
from callscreen.widgets.ledger import ledger
from callscreen.widgets.painting import cap_share
from callscreen.widgets.tile import CallTile
from callscreen.window import CallScreenWindow


@dataclass(frozen=True, slots=True)
class Legible:
    """The largest and the smallest text of a part, by the height of their capitals in millimetres."""

    part: PartKind
    largest_mm: float
    smallest_mm: float
    subjects: dict[str, float]
    """The largest text about each thing that citizens look for in it, by the thing's name."""

    @property
    def numbers_from_m(self) -> float:
        return readable_from_m(self.largest_mm)

    @property
    def all_from_m(self) -> float:
        return readable_from_m(self.smallest_mm)


def needed_mm(distance_m: float) -> float:
    """Return how high figures must be to be read without effort from a distance."""
    return distance_m * READING_HEIGHT_PER_M_MM


@dataclass(frozen=True, slots=True)
class CallHeights:
    """How high the figures of calls are, in millimetres: a citizen needs both."""

    number_mm: float
    window_mm: float

    @property
    def least_mm(self) -> float:
        return min(self.number_mm, self.window_mm)


def newest_call(window: CallScreenWindow, px_per_mm: float) -> CallHeights | None:
    """Return how high number and window of the newest call are; None on a screen without large tiles."""
    return _heights(window.tiles[0], px_per_mm) if window.tiles else None


def smallest_call(window: CallScreenWindow, px_per_mm: float) -> CallHeights | None:
    """Return the smallest number and window of all large tiles in use; None where there is none."""
    shown = [_heights(tile, px_per_mm) for tile in window.tiles if tile.has_call]
    if not shown:
        return None
    return CallHeights(min(call.number_mm for call in shown), min(call.window_mm for call in shown))


def smallest_name_mm(window: CallScreenWindow, px_per_mm: float) -> float:
    """Return how high the smallest name on a tile is written, in millimetres of a capital; 0 where there is none."""
    with ledger() as lines:
        for tile in window.tiles:
            tile.grab()
    names = (line.px for line in lines if line.subject == "name")
    return min(names, default=0) * cap_share(bold=True) / px_per_mm


def _heights(tile: CallTile, px_per_mm: float) -> CallHeights:
    return CallHeights(tile.number.height_px() / px_per_mm, tile.window_face.height_px() / px_per_mm)


def legible_parts(window: CallScreenWindow, px_per_mm: float) -> Iterator[Legible]:
    """Return for each part that is shown how large it writes, from top to bottom."""
    for kind, part in window.parts.items():
        if part.isHidden():
            continue
        with ledger() as lines:
            part.grab()
        sizes = [(line.subject, line.px * cap_share(bold=True) / px_per_mm) for line in lines]
        if sizes:
            heights = [height for _, height in sizes]
            yield Legible(kind, max(heights), min(heights), _by_subject(sizes))


def _by_subject(sizes: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for subject, height in sizes:
        if subject:
            found[subject] = max(height, found.get(subject, 0.0))
    return found

"""Where the parts of a layout stand on a screen of some size: plain numbers, in pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callscreen.board.layout import Area, BoardLayout, PartKind
from callscreen.measures import Box

PORTRAIT_FROM_ASPECT = 1.0
UNIT_SHORT, UNIT_LONG = 1080, 1600
"""Pixels of a screen's shorter and longer side at which a unit is one pixel."""
GAP, MARGIN = 16, 32
TO_THE_EDGE: tuple[PartKind, ...] = ("header", "notices")
"""Parts that reach the edge of the screen where nothing else stands beyond them."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts are; what is not in it is not shown."""

    portrait: bool
    unit: float
    """How many pixels stand for one at 1080p: what texts and gaps are reckoned in."""
    gap: int
    margin: int
    boxes: dict[PartKind, Box]


def places_of(layout: BoardLayout, width: int, height: int) -> Places:
    """Return where everything is on a screen of this size."""
    portrait = height > PORTRAIT_FROM_ASPECT * width
    short, long = (width, height) if portrait else (height, width)
    unit = min(short / UNIT_SHORT, long / UNIT_LONG)
    gap, margin = max(4, round(GAP * unit)), max(6, round(MARGIN * unit))
    area = layout.arrangement(portrait=portrait)
    top = 0 if _first(area) in TO_THE_EDGE else margin
    bottom = 0 if _last(area) in TO_THE_EDGE else margin
    inner = Box(margin, top, width - 2 * margin, height - top - bottom)
    boxes = {part: _to_edges(part, box, inner, width) for part, box in _divided(area, inner, gap)}
    return Places(portrait, unit, gap, margin, boxes)


def _divided(area: Area, box: Box, gap: int) -> Iterator[tuple[PartKind, Box]]:
    if area.part is not None:
        yield area.part, box
    for inner, (start, length) in _along(area.rows or (), box.height, gap):
        yield from _divided(inner, Box(box.x, box.y + start, box.width, length), gap)
    for inner, (start, length) in _along(area.columns or (), box.width, gap):
        yield from _divided(inner, Box(box.x + start, box.y, length, box.height), gap)


def _along(areas: Sequence[Area], length: float, gap: int) -> Iterator[tuple[Area, tuple[int, int]]]:
    """Return where each area begins and how long it is, in whole pixels, so that edges stay sharp."""
    room = length - gap * (len(areas) - 1)
    total, before = sum(area.share for area in areas), 0.0
    for i, area in enumerate(areas):
        start, end = round(room * before / total), round(room * (before + area.share) / total)
        yield area, (start + gap * i, end - start)
        before += area.share


def _to_edges(part: PartKind, box: Box, inner: Box, width: int) -> Box:
    if part not in TO_THE_EDGE:
        return box
    left = 0 if box.x == inner.x else box.x
    right = width if box.x + box.width == inner.x + inner.width else box.x + box.width
    return Box(left, box.y, right - left, box.height)


def _first(area: Area) -> PartKind | None:
    return _first(area.rows[0]) if area.rows else area.part


def _last(area: Area) -> PartKind | None:
    return _last(area.rows[-1]) if area.rows else area.part

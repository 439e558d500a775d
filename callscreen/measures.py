"""How large the parts of the call screen are: plain numbers, in pixels unless a name says millimetres."""

from dataclasses import dataclass

READING_HEIGHT_PER_M_MM = 12.2
"""Height of a capital that is 0.7 degrees high, for each metre of distance (EN 301 549, 5.1.4)."""

LABEL_SHARE, PAD_SHARE, SIDE_SHARE = 0.13, 0.06, 0.032
STACK_BELOW_ASPECT, WIDE_FROM_ASPECT = 2.4, 3.9
"""Width of a tile beside its height below which the window stands under the number, and from which it is as large."""


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TilePlan:
    """Where a calling tile has its label, its number and its window."""

    label: Box
    number: Box
    window: Box
    stacked: bool = False
    """The window stands under the number instead of beside it."""
    wide: bool = False
    """There is room for a window number as large as the ticket's, with its words beside it."""


def tile_plan(width: float, height: float) -> TilePlan:
    """Divide a calling tile so that the number gets as much of it as possible and the window stays readable beside."""
    pad = PAD_SHARE * min(height, width)
    side = max(pad, SIDE_SHARE * width)
    inner = Box(side, pad, width - 2 * side, height - 2 * pad)
    label_height = LABEL_SHARE * height
    if width >= WIDE_FROM_ASPECT * height:
        return _wide(inner, pad, label_height)
    label = Box(side, pad * 0.8, inner.width * 0.72, label_height)
    top = label.y + label.height
    rest = height - top - pad
    if width < STACK_BELOW_ASPECT * height:
        label = Box(side, label.y, inner.width, label.height)
        number = Box(side, top, inner.width, rest * 0.65)
        return TilePlan(label, number, Box(side, top + rest * 0.67, inner.width, rest * 0.33), stacked=True)
    window_width = inner.width * 0.215
    number = Box(side, top, inner.width - window_width - pad, rest)
    return TilePlan(label, number, Box(width - side - window_width, pad, window_width, inner.height))


def _wide(inner: Box, pad: float, label_height: float) -> TilePlan:
    """Give the number the whole height, and put the label over the window beside it."""
    window_width = inner.width * 0.38
    left = inner.x + inner.width - window_width
    number = Box(inner.x, inner.y, inner.width - window_width - pad, inner.height)
    label = Box(left, inner.y, window_width, label_height)
    top = inner.y + label_height
    return TilePlan(label, number, Box(left, top, window_width, inner.height - label_height), wide=True)


def largest_px(box: Box, width_per_px: float, height_per_px: float) -> float:
    """Return the font size at which a text just fits, from its width and height at size 1."""
    return min(box.width / width_per_px, box.height / height_per_px)


FOUR_SIGNS_PER_PX, CAPITAL_PER_PX = 2.45, 0.733
"""Width of a number of four signs and height of its capital, in font sizes; near enough to choose an arrangement by."""


def equal_tiles(count: int, width: float, height: float, gap: float) -> tuple[int, int]:
    """Return in how many columns and rows so many equal tiles stand, so that their numbers are as large as can be."""
    grids = [(columns, count // columns) for columns in range(1, count + 1) if count % columns == 0]

    def number_size(grid: tuple[int, int]) -> float:
        columns, rows = grid
        plan = tile_plan((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows)
        return largest_px(plan.number, FOUR_SIGNS_PER_PX, CAPITAL_PER_PX)

    return max(grids, key=number_size)


def readable_from_m(height_mm: float) -> float:
    """Return the distance in metres from which capitals and figures of this height are read without effort."""
    return height_mm / READING_HEIGHT_PER_M_MM

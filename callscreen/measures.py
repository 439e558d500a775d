"""How large the parts of the call screen are: plain numbers, in pixels unless a name says millimetres."""

from dataclasses import dataclass
from functools import lru_cache

READING_HEIGHT_PER_M_MM = 12.2
"""Height of a capital that is 0.7 degrees high, for each metre of distance (EN 301 549, 5.1.4)."""

LABEL_SHARE, PAD_SHARE, SIDE_SHARE = 0.13, 0.06, 0.032
NUMBER_SHARE = 0.88
"""How much of its box's height a number takes at most; round figures reach a little over and under."""
FOUR_SIGNS_PER_PX, TWO_FIGURES_PER_PX, CAPITAL_PER_PX = 2.45, 1.18, 0.733
"""Widths of a number of four signs and of a window of two figures, and height of a capital, in font sizes; near enough
to choose an arrangement by."""
WINDOW_SHARES = tuple(share / 100 for share in range(18, 52))
"""What part of a tile its window may have, beside the number or below it."""
BESIDE_GAP, BELOW_GAP, RULE = 0.042, 0.06, 0.14
"""Room between number and window beside the width of the tile, and beside the height of both where they stand below
each other; width of the rule in it. Without them A103 and window 245 are read as one number."""


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class WindowText:
    """How the words of a window stand to its figures; all in the font size of the figures."""

    beside: bool
    """The words stand right of the figures instead of below them."""
    unit: float
    """Size of 号窗口."""
    small: float
    """Size of the small language's words."""
    width: float
    """Width of all, for two figures."""
    height: float


BELOW = WindowText(beside=False, unit=0.2, small=0.14, width=TWO_FIGURES_PER_PX, height=1.24)
BESIDE = WindowText(beside=True, unit=0.28, small=0.19, width=TWO_FIGURES_PER_PX + 1.14, height=0.78)


@dataclass(frozen=True, slots=True)
class TilePlan:
    """Where a calling tile has its label, its number and its window."""

    label: Box
    number: Box
    window: Box
    rule: Box
    """The line between number and window."""
    stacked: bool = False
    """The window stands under the number instead of beside it."""

    @property
    def number_px(self) -> float:
        """Return about in which size a number of four signs is written."""
        height = CAPITAL_PER_PX / NUMBER_SHARE
        return largest_px(self.number, FOUR_SIGNS_PER_PX, height)

    @property
    def window_px(self) -> float:
        """Return about in which size a window's figures are written."""
        return max(largest_px(self.window, text.width, text.height) for text in (BELOW, BESIDE))


@lru_cache(maxsize=64)
def tile_plan(width: float, height: float) -> TilePlan:
    """Divide a calling tile so that the smaller of number and window is as large as can be: both are read from afar."""
    plans = (plan(width, height, share) for plan in (_stacked, _beside) for share in WINDOW_SHARES)
    return max(plans, key=lambda plan: (min(plan.number_px, plan.window_px), plan.number_px))


def _inner(width: float, height: float) -> tuple[Box, float]:
    """Return what is inside a tile's padding, and the padding."""
    pad = PAD_SHARE * min(height, width)
    side = max(pad, SIDE_SHARE * width)
    return Box(side, pad, width - 2 * side, height - 2 * pad), pad


def _stacked(width: float, height: float, share: float) -> TilePlan:
    inner, pad = _inner(width, height)
    label = Box(inner.x, pad * 0.8, inner.width, LABEL_SHARE * height)
    top = label.y + label.height
    rest = height - top - pad
    gap = rest * BELOW_GAP
    number = Box(inner.x, top, inner.width, rest * (1 - share) - gap)
    window = Box(inner.x, top + rest * (1 - share), inner.width, rest * share)
    rule = Box(inner.x, window.y - gap * (1 + RULE) / 2, inner.width, gap * RULE)
    return TilePlan(label, number, window, rule, stacked=True)


def _beside(width: float, height: float, share: float) -> TilePlan:
    inner, pad = _inner(width, height)
    window_width, gap = inner.width * share, max(pad, BESIDE_GAP * width)
    left = Box(inner.x, pad * 0.8, inner.width - window_width - gap, LABEL_SHARE * height)
    top = left.y + left.height
    number = Box(inner.x, top, left.width, height - top - pad)
    window = Box(inner.x + inner.width - window_width, pad, window_width, inner.height)
    rule = Box(window.x - gap * (1 + RULE) / 2, number.y, gap * RULE, number.height)
    return TilePlan(left, number, window, rule)


def largest_px(box: Box, width_per_px: float, height_per_px: float) -> float:
    """Return the font size at which a text just fits, from its width and height at size 1."""
    return min(box.width / width_per_px, box.height / height_per_px)


def equal_tiles(count: int, width: float, height: float, gap: float) -> tuple[int, int]:
    """Return the columns and rows in which so many equal tiles have the largest numbers and windows."""
    grids = [(columns, count // columns) for columns in range(1, count + 1) if count % columns == 0]

    def ease(grid: tuple[int, int]) -> float:
        columns, rows = grid
        plan = tile_plan((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows)
        return min(plan.number_px, plan.window_px)

    return max(grids, key=ease)


def readable_from_m(height_mm: float) -> float:
    """Return the distance in metres from which capitals and figures of this height are read without effort."""
    return height_mm / READING_HEIGHT_PER_M_MM

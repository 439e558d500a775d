"""Where a citizen's name stands on a calling tile: wherever it is largest, and never at the cost of the number."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from callscreen.measures import NUMBER_SHARE, TilePlan
from callscreen.widgets.painting import rect_of, text_width

BESIDE_MOST = 0.5
"""Largest name beside number or window, in sizes of the number."""
BESIDE_GAP = 0.08
"""Room before it, in heights of the line."""
ABOVE_SHARE, ABOVE_MOST = 0.84, 0.3
"""Size of a name in the label's line, in heights of the room between edge and number, and at most in sizes of the
number."""
ABOVE_GAP = 0.5
"""Room between label and name, in sizes of the name."""


@dataclass(frozen=True, slots=True)
class NamePlace:
    room: QRectF
    px: float
    above: bool
    """In the label's line, which becomes shorter for it."""


def name_place(name: str, plan: TilePlan, used: float, number_px: int, label_width: float) -> NamePlace:
    """Return where a name is largest: in the line of number or window, of which `used` is taken, or in the label's.

    The words of the label keep `label_width` there.
    """
    line = rect_of(plan.window if plan.stacked else plan.number)
    beside = line.adjusted(used + BESIDE_GAP * line.height(), 0, 0, 0)
    above = _above(plan, label_width)
    wide = text_width(name, 200, bold=True) / 200
    beside_px = min(beside.width() / wide, number_px * BESIDE_MOST, beside.height() * NUMBER_SHARE)
    above_px = min(above.width() / (wide + ABOVE_GAP), number_px * ABOVE_MOST, above.height() * ABOVE_SHARE)
    if beside_px >= above_px:
        return NamePlace(beside, beside_px, above=False)
    return NamePlace(above, above_px, above=True)


def _above(plan: TilePlan, label_width: float) -> QRectF:
    """Return the room right of the label, from near the tile's edge down to near the number's capitals."""
    label, number = plan.label, plan.number
    slack = number.height * (1 - NUMBER_SHARE) / 4
    top = label.y / 3
    return QRectF(label.x + label_width, top, label.width - label_width, number.y + slack - top)

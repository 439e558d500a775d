"""How large a list of numbers is written so that it comes round in time: plain numbers, in pixels."""

from dataclasses import dataclass

MOST_PAGES = 5
"""Pages after which a smaller letter is better: on more, nobody waits for a number to come round."""
LEAST_SHARE, STEP = 0.45, 0.97
"""How much smaller than wanted the numbers become at most, and from one size to the next."""
PITCH, LINE, GAP = 1.05, 0.88, 0.32
"""From one row to the next, height of a single row, and room between numbers, in sizes of the numbers."""


@dataclass(frozen=True, slots=True)
class NumberPages:
    """Numbers in columns and rows, on as many pages as they need."""

    px: float
    columns: int
    rows: int
    pages: int

    @property
    def on_page(self) -> int:
        return self.columns * self.rows

    @property
    def pitch(self) -> float:
        return self.px * PITCH


def number_pages(count: int, width_per_px: float, width: float, height: float, most_px: float) -> NumberPages:
    """Return the largest letter up to `most_px` in which so many numbers need few pages, or else a small one.

    `width_per_px` is how wide the widest number is at size 1.
    """
    plan = _at(count, width_per_px, width, height, most_px)
    while plan.pages > MOST_PAGES and plan.px * STEP >= most_px * LEAST_SHARE:
        plan = _at(count, width_per_px, width, height, plan.px * STEP)
    return plan


def _at(count: int, width_per_px: float, width: float, height: float, px: float) -> NumberPages:
    columns = max(1, int((width / px + GAP) / (width_per_px + GAP)))
    rows = max(1, 1 + int((height / px - LINE) / PITCH))
    return NumberPages(px, columns, rows, max(1, -(-count // (columns * rows))))

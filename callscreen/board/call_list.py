"""Where the last calls stand in their area: below each other, or in a single row where it is low. Plain numbers."""

from dataclasses import dataclass

from callscreen.measures import Box

ROW_TO_WIDTH, LEAST_ROW, MOST_ROW = 0.29, 80, 190
"""Height of a row beside its width; smallest and largest at unit 1."""
ROWS_WANTED, ROWS_BESIDE, TITLE = 3, 2, 52
"""Rows that a single column, and each of several, has at least where they have room; height of the title at unit 1."""
COLUMN = 420
"""Width at unit 1 from which rows stand in a column more."""
STRIP_UNTIL, STRIP_TITLE, STRIP_ROW = 150, 0.13, 3.6
"""Height at unit 1 up to which the calls stand in a single row, with the title left of them; the title's width beside
that of the area, and the width of a call beside its height."""
GAP_SHARE = 0.12
"""Room between rows, beside the way from one to the next."""


@dataclass(frozen=True, slots=True)
class CallList:
    """An area in pixels; `gap` is between columns."""

    width: float
    height: float
    unit: float
    gap: float

    @property
    def is_strip(self) -> bool:
        return self.height <= STRIP_UNTIL * self.unit

    @property
    def title(self) -> Box:
        """Return where the title stands: above the calls, or left of them."""
        if self.is_strip:
            return Box(0, 0, self.width * STRIP_TITLE, self.height)
        return Box(0, 0, self.width, min(self.height * 0.28, TITLE * self.unit))

    @property
    def columns(self) -> int:
        column = STRIP_ROW * self.height if self.is_strip else COLUMN * self.unit
        return max(1, int((self._room.width + self.gap) / (column + self.gap)))

    @property
    def rows(self) -> int:
        usable = self.height - self.title.height
        least = ROWS_WANTED if self.columns == 1 else ROWS_BESIDE
        wanted = min(self._column_width * ROW_TO_WIDTH, usable / least, MOST_ROW * self.unit)
        pitch = max(wanted, LEAST_ROW * self.unit)
        return 1 if self.is_strip or not pitch else max(1, int(usable / pitch))

    @property
    def on_page(self) -> int:
        return self.rows * self.columns

    @property
    def all_rows(self) -> Box:
        """Return the area of all calls of a page."""
        first, last = self.row(0), self.row(self.on_page - 1)
        return Box(first.x, first.y, last.x + last.width - first.x, self.row(self.rows - 1).y + last.height - first.y)

    def row(self, i: int) -> Box:
        """Return the place of the i-th call of a page; the columns are filled one after the other."""
        column, row = divmod(i, self.rows)
        room = self._room
        pitch = room.height / self.rows
        gap = pitch * GAP_SHARE
        # The last row ends with the area, so that its edge is in line with the tiles beside it.
        height = pitch - gap * (self.rows - 1) / self.rows
        left = room.x + column * (self._column_width + self.gap)
        return Box(left, room.y + row * (height + gap), self._column_width, height)

    @property
    def _room(self) -> Box:
        """Return what the title leaves free."""
        if self.is_strip:
            left = self.title.width + self.gap
            return Box(left, 0, self.width - left, self.height)
        top = self.title.height + 0.01 * self.height
        return Box(0, top, self.width, self.height - top)

    @property
    def _column_width(self) -> float:
        return (self._room.width - self.gap * (self.columns - 1)) / self.columns

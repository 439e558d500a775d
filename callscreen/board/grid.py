"""How many cards stand beside and below each other, and on how many pages, when an area is too small for all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardSize:
    """The smallest and the largest a card may be, in pixels, and how wide it is at best beside its height."""

    least: tuple[float, float]
    most: tuple[float, float]
    aspect: float


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: int
    pages: int = 1

    @property
    def on_page(self) -> int:
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Cells:
    """A grid in its area: the size of its cards, and where the first one is."""

    grid: Grid
    left: float
    top: float
    width: float
    height: float
    gap: float

    def place(self, i: int) -> tuple[float, float]:
        """Return the left upper corner of the i-th card of a page."""
        row, column = divmod(i, self.grid.columns)
        return self.left + column * (self.width + self.gap), self.top + row * (self.height + self.gap)


def grid_for(count: int, width: float, height: float, gap: float, size: CardSize) -> Grid:
    """Return the grid in which cards become as large as they can; with more cards than fit, several pages of it."""
    columns = max(1, int((width + gap) // (size.least[0] + gap)))
    rows = max(1, int((height + gap) // (size.least[1] + gap)))
    count = max(1, count)
    if count > columns * rows:
        # As many on each page as on the others: 3 and 3 rather than 5 and 1.
        pages = -(-count // (columns * rows))
        return Grid(-(-count // (pages * rows)), rows, pages)
    fitting = [Grid(c, -(-count // c)) for c in range(1, min(columns, count) + 1) if -(-count // c) <= rows]
    return max(fitting, key=lambda grid: _ease(grid, width, height, gap, size.aspect))


def cells_for(count: int, width: float, height: float, gap: float, size: CardSize, turner: float = 0) -> Cells:
    """Return where cards stand; `turner` pixels below them are kept free where there are several pages."""
    grid = grid_for(count, width, height, gap, size)
    if grid.pages > 1 and turner:
        height -= turner
        grid = grid_for(count, width, height, gap, size)
    card_width, card_height = _card(grid, width, height, gap)
    wide, high = min(card_width, size.most[0]), min(card_height, size.most[1])
    left = (width - grid.columns * wide - (grid.columns - 1) * gap) / 2
    top = (height - grid.rows * high - (grid.rows - 1) * gap) / 2
    return Cells(grid, left, top, wide, high, gap)


def _ease(grid: Grid, width: float, height: float, gap: float, aspect: float) -> tuple[float, float]:
    """Return how large the text of a card can be, and then how few places stay empty."""
    card_width, card_height = _card(grid, width, height, gap)
    return min(card_width, card_height * aspect), -grid.on_page


def _card(grid: Grid, width: float, height: float, gap: float) -> tuple[float, float]:
    return (width - gap * (grid.columns - 1)) / grid.columns, (height - gap * (grid.rows - 1)) / grid.rows

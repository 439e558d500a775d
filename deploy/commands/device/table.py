"""A plain table for people: columns as wide as they need, nothing cut."""

from collections.abc import Sequence

from drivers.board.text import width_dots


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the lines of a table, or only the heads when there are no rows; a cell of several lines becomes one."""
    cells = [[" ".join(cell.split("\n")) for cell in row] for row in (heads, *rows)]
    widths = [max(_columns(row[at]) for row in cells) for at in range(len(heads))]
    lines = ("  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "\n".join(line.rstrip() for line in lines)


def _padded(cell: str, columns: int) -> str:
    return cell + " " * (columns - _columns(cell))


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes; a Chinese sign takes two."""
    return width_dots(text, 2)

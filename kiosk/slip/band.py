"""Bands across a slip, one below the other; what is printed on slip after slip is painted once.

Of a slip only its number, its code and a line or two differ from the one before: the rest took three quarters of the
time (measured 2026-11).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Concatenate, NamedTuple, ParamSpec, cast

from drivers.printer.raster import Raster
from kiosk.slip.sheet import Sheet

Told = ParamSpec("Told")

OVERHANG = 16
"""Rows above and below a band that what stands in it may reach into, as a round figure or a stroke over a letter."""


class Paper(NamedTuple):
    """The paper's width, and what stays white at its left and right, in dots."""

    width: int
    margin: int

    @property
    def row_bytes(self) -> int:
        return (self.width + 7) // 8


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of dots across the whole paper."""

    rows: bytes = b""
    above: bytes = b""
    """What reaches into the rows above the band, as many rows as it needs; usually nothing."""
    below: bytes = b""


def blank(paper: Paper, dots: int) -> Band:
    """Return white rows."""
    return Band(bytes(paper.row_bytes * dots))


def fresh(paper: Paper, paint: Callable[[Sheet], None]) -> Band:
    """Return what is laid on a sheet as a band. May be called in any thread once the application object exists."""
    sheet = Sheet(*paper)
    paint(sheet)
    if sheet.y == 0:
        return Band()
    drawn, reach = sheet.raster(OVERHANG).rows, OVERHANG * paper.row_bytes
    above, rows, below = drawn[:reach], drawn[reach:-reach], drawn[-reach:]
    return Band(rows, above if any(above) else b"", below if any(below) else b"")


def kept(most: int) -> Callable[[Callable[Concatenate[Sheet, Told], None]], Callable[Concatenate[Paper, Told], Band]]:
    """Let what a function lays on a sheet be painted once for the same words, which must be hashable.

    The last `most` bands are kept; one of text has some 4 kB, a long checklist 40.
    """

    def keeping(paint: Callable[Concatenate[Sheet, Told], None]) -> Callable[Concatenate[Paper, Told], Band]:
        @lru_cache(maxsize=most)
        def painted(paper: Paper, *told: Told.args, **named: Told.kwargs) -> Band:
            return fresh(paper, lambda sheet: paint(sheet, *told, **named))

        return cast("Callable[Concatenate[Paper, Told], Band]", painted)

    return keeping


def below_each_other(paper: Paper, bands: Iterable[Band]) -> Raster:
    """Return bands as one picture."""
    whole, reaching = bytearray(), list[tuple[int, bytes]]()
    for band in bands:
        reaching.append((len(whole) - len(band.above), band.above))
        whole += band.rows
        reaching.append((len(whole), band.below))
    for at, dots in reaching:
        _blacken(whole, at, dots)
    return Raster(paper.width, bytes(whole))


def _blacken(whole: bytearray, at: int, dots: bytes) -> None:
    """Add dots to what stands from a byte on; what would lie outside the paper is left out."""
    first, last = max(0, -at), min(len(dots), len(whole) - at)
    if first < last:
        here = slice(at + first, at + last)
        both = int.from_bytes(whole[here], "big") | int.from_bytes(dots[first:last], "big")
        whole[here] = both.to_bytes(last - first, "big")

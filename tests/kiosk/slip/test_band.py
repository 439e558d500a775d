"""Bands are kept, and put below each other without losing what reaches out of them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from drivers.printer.raster import Raster
from kiosk.slip.band import OVERHANG, Band, Paper, below_each_other, blank, fresh, kept
from kiosk.slip.sheet import Sheet

PAPER = Paper(16, 0)
BLACK_ROW, WHITE_ROW = b"\xff\xff", b"\x00\x00"


def square(sheet: Sheet, top: int, height: int, tall: int) -> None:
    """Blacken `height` rows of the paper from `top` on, on a sheet of `tall` rows."""
    sheet.black([QRect(0, top, sheet.width, height)])
    sheet.gap(tall)


def test_a_band_has_the_rows_that_were_laid_on_the_sheet(qapp: QApplication) -> None:
    assert fresh(PAPER, lambda sheet: square(sheet, 1, 1, 3)) == Band(WHITE_ROW + BLACK_ROW + WHITE_ROW)


def test_an_empty_sheet_is_no_band(qapp: QApplication) -> None:
    assert fresh(PAPER, lambda _: None) == Band()


def test_what_reaches_beyond_a_band_is_printed_over_its_neighbours(qapp: QApplication) -> None:
    reaching = fresh(PAPER, lambda sheet: square(sheet, -1, 4, 2))
    assert reaching.rows == 2 * BLACK_ROW
    left_half = Band(2 * b"\xf0\x00")
    whole = below_each_other(PAPER, [left_half, reaching, left_half])
    assert whole == Raster(16, b"\xf0\x00" + 4 * BLACK_ROW + b"\xf0\x00")


def test_what_reaches_beyond_the_paper_is_left_out(qapp: QApplication) -> None:
    reaching = fresh(PAPER, lambda sheet: square(sheet, -OVERHANG, 2 * OVERHANG + 1, 1))
    assert below_each_other(PAPER, [reaching]) == Raster(16, BLACK_ROW)
    assert below_each_other(PAPER, [blank(PAPER, 1), reaching]) == Raster(16, 2 * BLACK_ROW)


def test_the_same_words_are_painted_once_for_each_paper(qapp: QApplication) -> None:
    painted = list[int]()

    @kept(2)
    def rows(sheet: Sheet, height: int) -> None:
        painted.append(height)
        square(sheet, 0, height, height)

    for paper in (PAPER, PAPER, Paper(32, 0)):
        rows(paper, 1)
    rows(PAPER, 2)
    assert painted == [1, 1, 2]
    rows(PAPER, 1)
    assert painted == [1, 1, 2, 1], "the one printed longest ago has gone"

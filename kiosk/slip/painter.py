"""Paints a slip for the printer: hall, number, service, what to do next, what to have ready, the code."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from drivers.printer.raster import Raster
from kiosk.slip.checklist import checklist
from kiosk.slip.content import Run, SlipContent, SlipWords, words_of
from kiosk.slip.foot import foot
from kiosk.slip.paper import NUMBER_HEIGHT, NUMBER_WIDTH, Paper, paper_of
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import dot_font, fitted


def paint_slip(content: SlipContent, width_dots: int = 576) -> Raster:
    """Return the slip as dots for paper of `width_dots`. Needs the application object; works in any thread."""
    words, paper = words_of(content), paper_of(width_dots)
    sheet = Sheet(width_dots, paper.margin)
    _head(sheet, words, paper)
    sheet.rule()
    _facts(sheet, words, paper)
    sheet.rule()
    if words.items:
        checklist(sheet, words, paper)
        sheet.rule()
    foot(sheet, words, paper)
    return sheet.raster()


def _head(sheet: Sheet, words: SlipWords, paper: Paper) -> None:
    sheet.gap(4)
    sheet.text(fitted([Run(words.hall, strong=True)], paper.hall, sheet.inner, centred=True))
    sheet.gap(26)
    _number(sheet, words.number)
    sheet.gap(22)
    sheet.text(fitted([Run(words.service, strong=True)], paper.service, sheet.inner, centred=True))
    if words.service_below:
        sheet.text(fitted([Run(words.service_below)], ((paper.item, 1), (paper.foot, 2)), sheet.inner, centred=True))
    sheet.gap(12)


def _number(sheet: Sheet, number: str) -> None:
    """Place the number at its full height and a little narrow; a long one is squeezed rather than made lower."""
    font = QFont(dot_font(round(100 * NUMBER_HEIGHT / QFontMetricsF(dot_font(100, bold=True)).capHeight()), bold=True))
    advance = QFontMetricsF(font).horizontalAdvance(number)
    font.setStretch(min(NUMBER_WIDTH, int(100 * sheet.inner / advance)))
    advance = QFontMetricsF(font).horizontalAdvance(number)
    below = QFontMetricsF(font).tightBoundingRect(number).bottom()
    baseline = QPointF((sheet.width - advance) / 2, sheet.y + NUMBER_HEIGHT)

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        painter.drawText(baseline, number)

    sheet.add(draw)
    sheet.gap(NUMBER_HEIGHT + max(0, round(below)))


def _facts(sheet: Sheet, words: SlipWords, paper: Paper) -> None:
    sheet.gap(14)
    for line in words.facts:
        sheet.text(fitted(line, paper.fact, sheet.inner, strong=1.16, centred=True))
        sheet.gap(4)
    sheet.gap(12)

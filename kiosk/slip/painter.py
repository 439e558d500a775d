"""Paints a slip for the printer, block by block as its layout says."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from drivers.printer.raster import Raster
from kiosk.slip import layout
from kiosk.slip.checklist import checklist
from kiosk.slip.content import Run, SlipContent, SlipWords, words_of
from kiosk.slip.foot import foot
from kiosk.slip.form import USUAL, SlipForm
from kiosk.slip.layout import SlipLayout, dots, sizes_in_dots
from kiosk.slip.logo import read_logo
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import dot_font, fitted

NUMBER_WIDTH = 78
"""Width of the number in percent: as wide as the font draws it, its zeros are taken for the letter O by readers."""
STRONG = 1.16
"""How much larger the strong words of a line are."""


def paint_slip(content: SlipContent, width_dots: int = 576, form: SlipForm = USUAL) -> Raster:
    """Return the slip as dots for paper of `width_dots`. Needs the application object; works in any thread."""
    if form.materials_strip:
        content = replace(content, materials=())
    return _painted(content, width_dots, form, form.layout_for(width_dots))


def paint_materials(content: SlipContent, width_dots: int = 576, form: SlipForm = USUAL) -> Raster:
    """Return a strip with what to bring, headed by the number it belongs to."""
    whole = form.layout_for(width_dots)
    short = [_lower(block) if isinstance(block, layout.Number) else block for block in whole.block]
    kept = tuple(b for b in short if isinstance(b, layout.Number | layout.Service | layout.Materials))
    return paint_blocks(content, width_dots, form, kept)


def paint_blocks(content: SlipContent, width_dots: int, form: SlipForm, blocks: Sequence[layout.Block]) -> Raster:
    """Return other paper of the same look, of these blocks alone."""
    look = form.layout_for(width_dots).model_copy(update={"block": tuple(blocks)})
    return _painted(content, width_dots, form, look)


def _lower(number: layout.Number) -> layout.Number:
    return number.model_copy(update={"height_mm": 8.0, "above_mm": 1.5, "below_mm": 1.5})


def _painted(content: SlipContent, width_dots: int, form: SlipForm, look: SlipLayout) -> Raster:
    words, sheet = words_of(content), Sheet(width_dots, dots(look.margin_mm))
    for block in look.block:
        top = sheet.y
        sheet.gap(dots(block.above_mm))
        before = sheet.y
        _place(sheet, block, words, content, form)
        if isinstance(block, layout.Materials) and sheet.y > before and block is not look.block[-1]:
            sheet.rule()
        if sheet.y == before:
            sheet.y = top
        else:
            sheet.gap(dots(block.below_mm))
    return sheet.raster()


def _place(sheet: Sheet, block: layout.Block, words: SlipWords, content: SlipContent, form: SlipForm) -> None:
    match block:
        case layout.Logo() if form.logo is not None:
            sheet.picture(read_logo(form.logo, dots(block.height_mm), sheet.inner, block.dither))
        case layout.Number():
            _number(sheet, words.number, dots(block.height_mm))
        case layout.Service():
            _centred(sheet, (Run(words.service, strong=True),), block.sizes, 1)
            if words.service_below:
                _centred(sheet, (Run(words.service_below),), block.other_sizes, 1)
        case layout.Line():
            _centred(sheet, words.line(block.kind), block.sizes, 1 if block.kind == "hall" else STRONG)
        case layout.Notice():
            _centred(sheet, (Run(block.words.of(content.language) or block.zh),), block.sizes, 1)
        case layout.Rule():
            sheet.rule()
        case layout.Materials() if words.items:
            checklist(sheet, words, block)
        case layout.Code():
            foot(sheet, words, block)


def _centred(sheet: Sheet, line: tuple[Run, ...], sizes: layout.Sizes, strong: float) -> None:
    if any(run.text for run in line):
        sheet.text(fitted(line, sizes_in_dots(sizes), sheet.inner, strong=strong, centred=True))


def _number(sheet: Sheet, number: str, height: int) -> None:
    """Place the number at its full height and a little narrow; a long one is squeezed rather than made lower."""
    font = QFont(dot_font(round(100 * height / QFontMetricsF(dot_font(100, bold=True)).capHeight()), bold=True))
    advance = QFontMetricsF(font).horizontalAdvance(number)
    font.setStretch(min(NUMBER_WIDTH, int(100 * sheet.inner / advance)))
    advance = QFontMetricsF(font).horizontalAdvance(number)
    below = QFontMetricsF(font).tightBoundingRect(number).bottom()
    baseline = QPointF((sheet.width - advance) / 2, sheet.y + height)

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        painter.drawText(baseline, number)

    sheet.add(draw)
    sheet.gap(height + max(0, round(below)))

"""Paints a slip for the printer, block by block as its layout says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from drivers.printer.raster import Raster
from kiosk.slip import layout
from kiosk.slip.band import Band, Paper, below_each_other, blank, fresh, kept
from kiosk.slip.checklist import checklist
from kiosk.slip.content import Line, Run, SlipContent, SlipWords, words_of
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
    words, paper = words_of(content), Paper(width_dots, dots(look.margin_mm))
    bands: list[Band] = []
    for block in look.block:
        placed = [band for band in _bands(paper, block, words, content, form) if band.rows]
        if placed and isinstance(block, layout.Materials) and block is not look.block[-1]:
            placed.append(_rule(paper))
        if placed:
            bands += (blank(paper, dots(block.above_mm)), *placed, blank(paper, dots(block.below_mm)))
    return below_each_other(paper, bands)


def _bands(paper: Paper, block: layout.Block, words: SlipWords, content: SlipContent, form: SlipForm) -> Iterator[Band]:
    match block:
        case layout.Logo() if form.logo is not None:
            yield _logo(paper, form.logo, dots(block.height_mm), block.dither)
        case layout.Number():
            yield fresh(paper, partial(_number, number=words.number, height=dots(block.height_mm)))
        case layout.Service():
            yield _centred(paper, (Run(words.service, strong=True),), block.sizes, 1)
            yield _centred(paper, (Run(words.service_below),), block.other_sizes, 1)
        case layout.Line():
            yield _centred(paper, words.line(block.kind), block.sizes, 1 if block.kind == "hall" else STRONG)
        case layout.Notice():
            yield _centred(paper, (Run(block.words.of(content.language) or block.zh),), block.sizes, 1)
        case layout.Rule():
            yield _rule(paper)
        case layout.Materials() if words.items:
            sizes = dots(block.heading_mm), dots(block.item_mm), dots(block.note_mm)
            yield _checklist(paper, words.checklist, *sizes)
        case layout.Code():
            yield fresh(paper, partial(foot, words=words, block=block))


_rule, _checklist = kept(4)(Sheet.rule), kept(32)(checklist)


@kept(4)
def _logo(sheet: Sheet, logo: Path, height: int, dither: bool) -> None:
    sheet.picture(read_logo(logo, height, sheet.inner, dither))


@kept(128)
def _centred(sheet: Sheet, line: Line, sizes: layout.Sizes, strong: float) -> None:
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

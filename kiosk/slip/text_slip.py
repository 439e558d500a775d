"""A slip as lines in the printer's own letters, from the same layout as the painted one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drivers.printer.commands import LARGEST, Align
from drivers.printer.raster import Raster
from drivers.printer.text import (
    LETTER_DOTS,
    BarcodeLine,
    Picture,
    QrLine,
    SlipLine,
    Space,
    TextLine,
    broken,
    columns_of,
)
from kiosk.slip import layout
from kiosk.slip.barcode import barcode, digits_of
from kiosk.slip.content import SlipContent, SlipWords, words_of
from kiosk.slip.form import USUAL, SlipForm
from kiosk.slip.layout import Sizes, dots
from kiosk.slip.logo import read_logo
from kiosk.slip.qr import QUIET_MODULES, modules_of
from kiosk.slip.sheet import Sheet, raster_of

LETTER_MM = 3.0
"""Height of the printer's letters."""
REQUIRED, IF_ANY = "□", "○"


def text_slip(content: SlipContent, width_dots: int = 576, form: SlipForm = USUAL) -> tuple[SlipLine, ...]:
    """Return the slip's lines. Where a text is too long for its size it is printed smaller, then broken at words."""
    if form.materials_strip:
        content = replace(content, materials=())
    return text_blocks(content, width_dots, form, form.layout_for(width_dots).block)


def text_materials(content: SlipContent, width_dots: int = 576, form: SlipForm = USUAL) -> tuple[SlipLine, ...]:
    """Return a strip with what to bring, headed by the number it belongs to."""
    kept = (layout.Service, layout.Materials)
    blocks = [block for block in form.layout_for(width_dots).block if isinstance(block, kept)]
    head = TextLine(content.number, Align.CENTRE, 2, 2, bold=True)
    return (head, *text_blocks(content, width_dots, form, blocks))


def text_blocks(
    content: SlipContent, width_dots: int, form: SlipForm, blocks: Sequence[layout.Block]
) -> tuple[SlipLine, ...]:
    """Return the lines of these blocks alone."""
    words, columns = words_of(content), width_dots // LETTER_DOTS
    return tuple(line for block in blocks for line in _block(block, words, content, form, columns))


def _block(
    block: layout.Block, words: SlipWords, content: SlipContent, form: SlipForm, columns: int
) -> Iterator[SlipLine]:
    match block:
        case layout.Logo() if form.logo is not None:
            width = columns * LETTER_DOTS
            yield Picture(raster_of(read_logo(form.logo, dots(block.height_mm), width, block.dither)))
        case layout.Number():
            yield Space()
            yield _number(words.number, block.height_mm, columns)
            yield Space()
        case layout.Service():
            yield from _sized(words.service, block.sizes, columns, bold=True)
            if words.service_below:
                yield from _sized(words.service_below, block.other_sizes, columns)
        case layout.Line():
            text = "".join(run.text for run in words.line(block.kind))
            yield from _sized(text, block.sizes, columns, bold=block.kind == "hall")
        case layout.Notice():
            yield from _sized(block.words.of(content.language) or block.zh, block.sizes, columns)
        case layout.Rule():
            yield TextLine("-" * columns)
        case layout.Materials() if words.items:
            yield from _materials(words, columns)
        case layout.Code():
            yield from _foot(words, block, columns)


def _number(number: str, height_mm: float, columns: int) -> TextLine:
    high = min(LARGEST, max(1, round(height_mm / LETTER_MM)))
    wide = max(1, min(high, columns // max(1, columns_of(number))))
    return TextLine(number, Align.CENTRE, wide, high, bold=True)


def _sized(text: str, sizes: Sizes, columns: int, *, bold: bool = False) -> Iterator[SlipLine]:
    """Yield a text in the middle, twice as large where the layout wants it large and it fits its lines."""
    if not text:
        return
    large, most = (sizes[0][0] >= 1.4 * LETTER_MM), max(lines for _, lines in sizes)
    twice = large and len(broken(text, columns // 2)) <= most
    scale = 2 if twice else 1
    for line in broken(text, columns // scale):
        yield TextLine(line, Align.CENTRE, scale, scale, bold)


def _materials(words: SlipWords, columns: int) -> Iterator[SlipLine]:
    asked = {item.required for item in words.items}
    legend = [
        f"{sign}{name}"
        for sign, name, kind in ((REQUIRED, words.required, True), (IF_ANY, words.if_any, False))
        if kind in asked
    ]
    for line in broken(f"{words.heading}  {'  '.join(legend)}", columns):
        yield TextLine(line, bold=True)
    for item in words.items:
        sign = REQUIRED if item.required else IF_ANY
        first, *rest = broken(f"{item.name}  {item.note}".rstrip(), columns - 3)
        yield TextLine(f"{sign} {first}")
        for line in rest:
            yield TextLine(f"   {line}")
    yield TextLine("-" * columns)


def _foot(words: SlipWords, block: layout.Code, columns: int) -> Iterator[SlipLine]:
    if block.form == "barcode":
        yield Space()
        yield BarcodeLine(digits_of(words.code), barcode_picture(words.code))
        yield Space()
    else:
        module = max(4, dots(block.most_mm) // (modules_of(words.qr_text) + 2 * QUIET_MODULES))
        yield Space()
        yield QrLine(words.qr_text, module)
        yield Space()
    for kind in block.lines:
        text = "".join(run.text for run in words.line(kind))
        for line in broken(text, columns) if text else ():
            yield TextLine(line, Align.CENTRE)
    if words.mark:
        yield TextLine(f"[ {words.mark} ]", Align.CENTRE)


def barcode_picture(code: str) -> Raster:
    """Return a barcode as dots, for printers in text mode that do not draw it themselves."""
    bars = barcode(code)
    sheet = Sheet(bars.width, 0)
    sheet.black(bars.dark)
    sheet.gap(max(bar.bottom() for bar in bars.dark) + 1)
    return sheet.raster()

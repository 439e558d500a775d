"""Lays the end of a slip: the code, what it is for, date and time, where to complain, the demonstration's mark."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kiosk.slip.barcode import HEIGHT_DOTS, barcode
from kiosk.slip.content import SlipWords
from kiosk.slip.layout import Code, dots
from kiosk.slip.qr import qr_code
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import Text, dot_font

LEAST_GAP = 10
LINE_GAP = 4
STAMP_GAP = 6


def foot(sheet: Sheet, words: SlipWords, block: Code) -> None:
    """Place the code with the last lines beside it, or below it on narrow paper and under a barcode."""
    if block.form == "barcode":
        bars = barcode(words.code)
        sheet.gap(LEAST_GAP)
        sheet.black(bars.dark, (sheet.width - bars.width) // 2, sheet.y)
        sheet.gap(HEIGHT_DOTS + LEAST_GAP)
    elif block.beside:
        _code_beside(sheet, words, block)
        return
    else:
        code = qr_code(words.qr_text, dots(block.most_mm))
        sheet.black(code.dark, (sheet.width - code.side) // 2, sheet.y)
        sheet.gap(code.side)
    sheet.gap(_lines(sheet, words, block, sheet.margin, sheet.y, 0, centred=True))


def _code_beside(sheet: Sheet, words: SlipWords, block: Code) -> None:
    code, top = qr_code(words.qr_text, dots(block.most_mm)), sheet.y
    # The quiet zone reaches into the margin, so that the code's dark part is in line with the texts above.
    x = max(0, sheet.margin - code.quiet)
    sheet.black(code.dark, x, top)
    tall = code.side - 2 * LEAST_GAP
    height = _lines(sheet, words, block, x + code.side, top + LEAST_GAP, tall, centred=False)
    sheet.gap(max(code.side, height + LEAST_GAP))


def _lines(sheet: Sheet, words: SlipWords, block: Code, x: int, top: int, tall: int, *, centred: bool) -> int:
    """Place the last lines in the middle of `tall` dots, or from the top when they need more; return their height."""
    width, size = sheet.width - sheet.margin - x, dots(block.text_mm)
    lines = [line for kind in block.lines if (line := words.line(kind))]
    texts = [Text(line, size, width, centred=centred) for line in lines]
    stamp = size + 8 if words.mark else 0
    height = sum(text.height + LINE_GAP for text in texts) + (STAMP_GAP + stamp if stamp else 0)
    y = top + max(0, (tall - height) // 2)
    for text in texts:
        sheet.text_at(text, x, y)
        y += text.height + LINE_GAP
    if stamp:
        _stamp(sheet, words.mark, QRect(x, y + STAMP_GAP, width, stamp), size, centred)
    return height


def _stamp(sheet: Sheet, mark: str, room: QRect, size: int, centred: bool) -> None:
    font = dot_font(size - 3)
    width = round(QFontMetricsF(font).horizontalAdvance(mark)) + 18
    left = room.x() + (room.width() - width) // 2 if centred else room.x()
    box = QRect(left, room.y(), width, room.height())

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)

    sheet.add(draw)

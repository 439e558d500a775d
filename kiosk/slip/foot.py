"""Lays the end of a slip: the code, what it is for, date and time, where to complain, the demonstration's mark."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kiosk.slip.content import Run, SlipWords
from kiosk.slip.paper import Paper
from kiosk.slip.qr import qr_code
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import Text, dot_font

LEAST_GAP = 10
LINE_GAP = 4
STAMP_GAP = 6


def foot(sheet: Sheet, words: SlipWords, paper: Paper) -> None:
    """Place the code with the last lines beside it, or below it on narrow paper."""
    code = qr_code(words.qr_text, paper.qr)
    side, top = code.side, sheet.y
    # The quiet zone reaches into the margin, so that the code's dark part is in line with the texts above.
    x = max(0, sheet.margin - code.quiet) if paper.lines_beside_code else (sheet.width - side) // 2
    sheet.black(code.dark, x, top)
    if paper.lines_beside_code:
        sheet.gap(max(side, _lines(sheet, words, paper, x + side, top + LEAST_GAP, side - 2 * LEAST_GAP) + LEAST_GAP))
    else:
        sheet.gap(side)
        sheet.gap(_lines(sheet, words, paper, sheet.margin, sheet.y, 0))
    sheet.gap(8)


def _lines(sheet: Sheet, words: SlipWords, paper: Paper, x: int, top: int, tall: int) -> int:
    """Place the last lines in the middle of `tall` dots, or from the top when they need more; return their height."""
    width, centred = sheet.width - sheet.margin - x, not paper.lines_beside_code
    texts = [Text([Run(line)], paper.foot, width, centred=centred) for line in words.foot]
    stamp = paper.foot + 8 if words.mark else 0
    height = sum(text.height + LINE_GAP for text in texts) + (STAMP_GAP + stamp if stamp else 0)
    y = top + max(0, (tall - height) // 2)
    for text in texts:
        sheet.text_at(text, x, y)
        y += text.height + LINE_GAP
    if stamp:
        _stamp(sheet, words.mark, QRect(x, y + STAMP_GAP, width, stamp), paper)
    return height


def _stamp(sheet: Sheet, mark: str, room: QRect, paper: Paper) -> None:
    font = dot_font(paper.foot - 3)
    width = round(QFontMetricsF(font).horizontalAdvance(mark)) + 18
    left = room.x() if paper.lines_beside_code else room.x() + (room.width() - width) // 2
    box = QRect(left, room.y(), width, room.height())

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)

    sheet.add(draw)

"""Lays the checklist of materials on a slip: boxes to tick for what is required, circles for the rest."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.slip.content import Checklist, Item, Run
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import Text

LEGEND_MARK = 16
LEGEND_GAP = 22


def checklist(sheet: Sheet, words: Checklist, heading_px: int, item_px: int, note_px: int) -> None:
    """Place the heading, what the marks mean, and every material."""
    sheet.gap(10)
    _heading(sheet, words, heading_px, note_px)
    sheet.gap(4)
    for item in words.items:
        _item(sheet, item, item_px, note_px)
    sheet.gap(10)


def _heading(sheet: Sheet, words: Checklist, px: int, note_px: int) -> None:
    """Place the heading with the legend at its right, or below it when there is no room beside."""
    heading = Text([Run(words.heading, strong=True)], px, sheet.inner)
    asked = {item.required for item in words.items}
    kinds = [(True, words.required), (False, words.if_any)]
    legend = [(kind, Text([Run(word)], note_px, sheet.inner)) for kind, word in kinds if kind in asked]
    width = sum(LEGEND_MARK + 8 + text.natural_width for _, text in legend) + LEGEND_GAP * (len(legend) - 1)
    beside = heading.natural_width + LEGEND_GAP + width <= sheet.inner
    x, middle = sheet.width - sheet.margin - width, sheet.y + heading.first_line_middle
    sheet.text(heading)
    if not beside:
        x, middle = sheet.margin, sheet.y + legend[0][1].first_line_middle
        sheet.gap(legend[0][1].height)
    for required, text in legend:
        _mark(sheet, required, x, middle, LEGEND_MARK)
        sheet.text_at(text, x + LEGEND_MARK + 8, middle - text.first_line_middle)
        x += LEGEND_MARK + 8 + text.natural_width + LEGEND_GAP


def _item(sheet: Sheet, item: Item, item_px: int, note_px: int) -> None:
    """Place a material with its note behind it, or below it when one line is too short for both."""
    size = round(item_px * 0.8)
    indent = size + 12
    x, width = sheet.margin + indent, sheet.inner - indent
    name, note = Run(item.name, strong=True), Run(item.note)
    together = Text([name, Run("  "), note], note_px, width, strong_px=item_px)
    texts = [together] if together.lines == 1 else [Text([name], item_px, width), Text([note], note_px, width)]
    _mark(sheet, item.required, sheet.margin, sheet.y + texts[0].first_line_middle, size)
    for text in texts if item.note else texts[:1]:
        sheet.text_at(text, x, sheet.y)
        sheet.gap(text.height)
    sheet.gap(6)


def _mark(sheet: Sheet, required: bool, x: int, middle: int, size: int) -> None:
    box = QRectF(x + 1, middle - size // 2, size - 2, size - 2)

    def draw(painter: QPainter) -> None:
        painter.save()
        painter.setPen(QPen(Qt.GlobalColor.black, 2))
        if required:
            painter.drawRect(box)
        else:
            painter.drawEllipse(box)
        painter.restore()

    sheet.add(draw)

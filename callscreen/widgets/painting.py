"""What the painted parts share: text that fits its box, rounded cards, and letters prepared before they are needed."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from callscreen.measures import Box, largest_px
from callscreen.widgets.ledger import Written, is_open, note, subject
from shared.qt.icons import icon
from shared.qt.theme import Theme, font

GLYPHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
LEAST_SHRINK = 0.68
LEAST_PX = 7
"""No text is drawn smaller than this."""

Left = Qt.AlignmentFlag.AlignLeft
Right = Qt.AlignmentFlag.AlignRight
Centre = Qt.AlignmentFlag.AlignHCenter


def rect_of(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


@lru_cache(maxsize=2048)
def text_width(text: str, px: int, bold: bool = False) -> float:
    return QFontMetricsF(font(px, bold=bold)).horizontalAdvance(text)


@lru_cache(maxsize=2)
def cap_share(bold: bool) -> float:
    """Return how high a capital is at font size 1."""
    return QFontMetricsF(font(200, bold=bold)).capHeight() / 200


def number_px(box: Box, sample: str) -> int:
    """Return the largest font size at which numbers like the sample fit the box."""
    return int(largest_px(box, text_width(sample, 200, bold=True) / 200, cap_share(bold=True)))


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    px: float,
    colour: str,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = Left,
    least: float = LEAST_SHRINK,
) -> float:
    """Draw one line in the middle of the height; too long, it shrinks, and then ends in "…". Return its width."""
    size = max(LEAST_PX, round(px))
    width = text_width(text, size, bold)
    if width > rect.width() > 0:
        size = max(LEAST_PX, int(size * max(least, rect.width() / width)))
        width = text_width(text, size, bold)
    made = font(size, bold=bold)
    cut = width > rect.width()
    if cut:
        text = QFontMetricsF(made).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = text_width(text, size, bold)
    painter.setFont(made)
    painter.setPen(QColor(colour))
    x = {Left: rect.left(), Right: rect.right() - width}.get(align, rect.center().x() - width / 2)
    painter.drawText(QPointF(x, rect.center().y() + cap_share(bold) * size / 2), text)
    if is_open() and text:
        ink = QRectF(x, rect.center().y() - cap_share(bold) * size / 2, width, cap_share(bold) * size)
        note(Written(text, size, colour, painter.deviceTransform().mapRect(ink), cut, subject()))
    return width


def draw_card(painter: QPainter, rect: QRectF, theme: Theme, radius: float, fill: str | None = None) -> None:
    """Draw a rounded card, with the theme's border where it has a strong one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strong = theme.border_px > 1
    painter.setPen(QPen(QColor(theme.border), theme.border_px) if strong else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill or theme.surface))
    inset = theme.border_px / 2 if strong else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_edge(painter: QPainter, rect: QRectF, radius: float, width: float, colour: QColor) -> None:
    """Draw a line inside a rounded card's border, which people who do not hear see flash."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(width, width, -width, -width), radius * 0.8, radius * 0.8)


def draw_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw one of the hall's icons; its picture is kept, since making one costs more than the text beside it."""
    side, ratio = round(rect.width()), painter.device().devicePixelRatioF()
    painter.drawPixmap(rect.topLeft().toPoint(), _icon_pixmap(name, colour, side, ratio))


@lru_cache(maxsize=64)
def _icon_pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    return icon(name, colour).pixmap(QSize(side, side), ratio)


def blended(first: str, second: str, share: float) -> QColor:
    """Return the colour that lies `share` of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    mixed = (
        round(start + (end - start) * share)
        for start, end in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(*mixed)


def warm_glyphs(sizes_px: Iterable[int]) -> None:
    """Draw all letters and figures once where nobody sees it, so that the first call costs no font loading."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for size in set(sizes_px):
        for bold in (True, False):
            painter.setFont(font(size, bold=bold))
            painter.drawText(QPointF(0, 40), GLYPHS)
    painter.end()

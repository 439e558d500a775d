"""How surfaces are painted: rounded, with one soft shadow, a wide ring around what has the focus."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from shared.qt.touch.look import TouchLook

SHADOW_MM = 1.6
_LAYERS = 4


def paint_surface(
    painter: QPainter, rect: QRectF, look: TouchLook, fill: QColor, *, edge: QColor | None = None, dashed: bool = False
) -> None:
    """Fill a rounded rectangle, with a border when `edge` is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1, look.theme.border_px) * (1 if edge is not None else 0)
    line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, width, line) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), look.radius, look.radius)


def paint_card(painter: QPainter, widget: QWidget, look: TouchLook, *, pressed: bool = False) -> None:
    """Paint a widget as a card: a shadow below, or a border where the theme has no shadows; pressed, it lies flat."""
    painter.drawPixmap(0, 0, _card(look, widget.size(), pressed, widget.devicePixelRatioF()))


@lru_cache(maxsize=24)
def _card(look: TouchLook, size: QSize, pressed: bool, ratio: float) -> QPixmap:
    """Draw a card once for all of its size: large round corners cost a page of tiles 30 ms otherwise."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    reach = look.px(1)
    rect = QRectF(0, 0, size.width(), size.height()).adjusted(reach, 0, -reach, -2 * reach)
    fill = look.colour("accent_wash" if pressed else "surface")
    if look.theme.background == look.theme.surface:
        paint_surface(painter, rect, look, fill, edge=look.colour("accent" if pressed else "border"))
    else:
        if not pressed:
            _paint_shadow(painter, rect, look)
        paint_surface(painter, rect, look, fill)
    painter.end()
    return made


def paint_focus(painter: QPainter, widget: QWidget, look: TouchLook) -> None:
    """Ring a widget that has the keyboard's focus."""
    if not widget.hasFocus() or not widget.window().property("by_keys"):
        return
    width = look.px(1.2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("text"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(widget.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(ring, look.radius, look.radius)


def _paint_shadow(painter: QPainter, rect: QRectF, look: TouchLook) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(16, 32, 48, 9))
    reach = look.metrics.px_per_mm * SHADOW_MM
    for layer in range(_LAYERS, 0, -1):
        spread = reach * layer / _LAYERS
        shadow = rect.adjusted(-spread / 2, spread / 4, spread / 2, spread)
        painter.drawRoundedRect(shadow, look.radius + spread / 2, look.radius + spread / 2)

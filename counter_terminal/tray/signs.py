"""The tray's signs: each state has an outline of its own, so that no colour needs to be told apart."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from counter_terminal.tray.tray_state import TrayKind
from shared.qt.icons import icon
from shared.qt.theme import LIGHT

SIDE = 64
"""Pixels; desktops scale it down."""
MARK = {
    TrayKind.SIGNED_OUT: "logout",
    TrayKind.OPEN: "check-bold",
    TrayKind.CALLED: "bullhorn",
    TrayKind.SERVING: "account",
    TrayKind.PAUSED: "pause",
    TrayKind.OFFLINE: "close-thick",
    TrayKind.ALERT: "exclamation-thick",
}
_QUIET, _LOUD = LIGHT.quiet, LIGHT.bad
_COLOUR = {
    TrayKind.SIGNED_OUT: _QUIET,
    TrayKind.OPEN: LIGHT.good,
    TrayKind.CALLED: LIGHT.accent,
    TrayKind.SERVING: LIGHT.accent,
    TrayKind.PAUSED: LIGHT.caution,
    TrayKind.OFFLINE: _LOUD,
    TrayKind.ALERT: _LOUD,
}
_CORNERS: dict[TrayKind, tuple[tuple[float, float], ...]] = {
    TrayKind.CALLED: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    TrayKind.PAUSED: ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    TrayKind.OFFLINE: ((0.3, 0.0), (0.7, 0.0), (1.0, 0.3), (1.0, 0.7), (0.7, 1.0), (0.3, 1.0), (0.0, 0.7), (0.0, 0.3)),
    TrayKind.ALERT: ((0.5, 0.0), (1.0, 0.95), (0.0, 0.95)),
}
"""Diamond, square, octagon and triangle, as shares of the side; all others are round."""


@cache
def sign(kind: TrayKind) -> QIcon:
    """Return the picture of a state, white on its colour, with a white edge for dark panels."""
    drawn = QPixmap(SIDE, SIDE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(QColor("white"))
    pen.setWidthF(SIDE * 0.06)
    painter.setPen(pen)
    painter.setBrush(QColor(_COLOUR[kind]))
    edge = SIDE * 0.03
    if kind in _CORNERS:
        painter.drawPolygon(QPolygonF([QPointF(x * (SIDE - 2) + 1, y * (SIDE - 2) + 1) for x, y in _CORNERS[kind]]))
    else:
        painter.drawEllipse(QRectF(edge, edge, SIDE - 2 * edge, SIDE - 2 * edge))
    share = 0.5 if kind in (TrayKind.ALERT, TrayKind.CALLED) else 0.66
    inner = round(SIDE * share)
    top = round(SIDE * 0.62 - inner / 2) if kind is TrayKind.ALERT else (SIDE - inner) // 2
    painter.drawPixmap((SIDE - inner) // 2, top, icon(MARK[kind], "#FFFFFF").pixmap(QSize(inner, inner)))
    painter.end()
    return QIcon(drawn)

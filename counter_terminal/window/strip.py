"""The strip of the screen that the bar keeps other windows out of, counted as the X server counts."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from counter_terminal.desktop import Desktop, strip_of
from counter_terminal.state import Edge
from counter_terminal.window.geometry import Place
from counter_terminal.window.native import native_id

SIDES = (Edge.LEFT, Edge.RIGHT, Edge.TOP, Edge.BOTTOM)
"""In the order in which the X server counts them."""


def reserve_strip(window: QWidget, desktop: Desktop, bar: Place | None, edge: Edge) -> None:
    """Reserve what the bar covers; None gives the strip back."""
    if bar is None or bar.x is None or bar.y is None:
        desktop.reserve(native_id(window), None)
        return
    covered = _on_server(QRect(bar.x, bar.y, bar.width, bar.height), window.screen())
    numbers = (covered.x(), covered.y(), covered.width(), covered.height())
    screens = [_on_server(screen.geometry(), screen) for screen in QGuiApplication.screens()]
    desk = (max(screen.right() for screen in screens) + 1, max(screen.bottom() for screen in screens) + 1)
    desktop.reserve(native_id(window), strip_of(numbers, SIDES.index(edge), desk))


def _on_server(area: QRect, screen: QScreen) -> QRect:
    """Return an area in the server's pixels: Qt scales each screen about its own upper left corner."""
    scale, corner = screen.devicePixelRatio(), screen.geometry().topLeft()
    x, y = (corner.x() + (area.x() - corner.x()) * scale, corner.y() + (area.y() - corner.y()) * scale)
    return QRect(round(x), round(y), round(area.width() * scale), round(area.height() * scale))

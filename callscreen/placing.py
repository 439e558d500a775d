"""Where on a monitor the call screen stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from shared.settings import WindowSettings


def place(window: QWidget, wanted: WindowSettings, display: QScreen) -> None:
    """Put the window where the settings say, else over a whole monitor, without a mouse pointer."""
    if wanted.width is not None and wanted.height is not None:
        window.resize(wanted.width, wanted.height)
        if wanted.x is not None and wanted.y is not None:
            window.move(wanted.x, wanted.y)
        window.show()
    else:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.setGeometry(display.geometry())
        window.showFullScreen()

"""What stands on the screen while a program is still being loaded: a dark screen would look like a broken one."""

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from shared.domain.words import Words
from shared.qt.theme import Theme, font
from shared.settings import WindowSettings

STARTING = Words("正在启动，请稍候……", "Starting, please wait …")
USUAL_PX = (420, 160)
LINE_SHARE = 0.045
"""Of the window's shorter side, for the Chinese line; the English one is three quarters of it."""
LEAST_LINE_PX = 20
PAINTED_WITHIN_S = 0.5
"""A window that lies under others, or on a screen that is off, is not painted at all."""


class StartingWindow(QWidget):
    """Two lines in the theme's colours, where the program's own window will stand."""

    def __init__(self, theme: Theme, wanted: WindowSettings, *, covers: bool, display: QScreen | None = None) -> None:
        """`covers` says that the program's window will cover the screen: `display`, or the primary one."""
        super().__init__()
        self.setObjectName("starting")
        self.setWindowTitle("小窗 Xiaochuang")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # its picture is as large as the screen
        self._theme, self._painted = theme, False
        if covers:
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.setGeometry((display or QGuiApplication.primaryScreen()).geometry())
            self.showFullScreen()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # somebody may be typing in another program
            self.resize(wanted.width or USUAL_PX[0], wanted.height or USUAL_PX[1])
            if wanted.x is not None and wanted.y is not None:
                self.move(wanted.x, wanted.y)
            self.show()

    def wait_painted(self) -> None:
        """Return once it can be seen; what follows keeps the GUI thread busy."""
        until = time.monotonic() + PAINTED_WITHIN_S
        while not self._painted and time.monotonic() < until:
            QApplication.processEvents()

    def give_way(self) -> None:
        """Go once the program's own window, which is shown by now, had its turn to be painted."""
        QTimer.singleShot(0, self, self.close)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.background))
        line = max(LEAST_LINE_PX, round(LINE_SHARE * min(self.width(), self.height())))
        upper, lower = self.rect(), self.rect()
        upper.setBottom(self.height() // 2)
        lower.setTop(self.height() // 2 + line // 2)
        centre, top, bottom = (
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignTop,
            Qt.AlignmentFlag.AlignBottom,
        )
        painter.setPen(QColor(self._theme.text))
        painter.setFont(font(line))
        painter.drawText(upper, centre | bottom, STARTING.zh)
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(font(line * 3 // 4))
        painter.drawText(lower, centre | top, STARTING.en)
        self._painted = True

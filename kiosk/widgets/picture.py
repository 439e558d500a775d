"""A picture shown as large as its place allows."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget


class Picture(QWidget):
    """Keeps its proportions; a file that is no picture shows nothing, and `shows` says so.

    Fingers may touch it where they look; keys and ears have a button beside it that does the same.
    """

    touched = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._content, self._picture = b"", QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def load(self, content: bytes, spoken: str) -> None:
        """Take a picture's file in, once for each content."""
        self.setAccessibleName(spoken)
        if content != self._content:
            self._content, self._picture = content, QPixmap()
            if content:
                self._picture.loadFromData(content)
            self.update()

    @property
    def shows(self) -> bool:
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the touch through as one beside the buttons, too."""
        super().mousePressEvent(event)
        if self.shows:
            self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.shows:
            return
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(left, top, size.width(), size.height()), self._picture)

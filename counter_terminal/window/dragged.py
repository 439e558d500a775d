"""What has no title to be moved by."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Dragged(QWidget):
    """Its window can be moved by any empty place of it.

    The desktop takes over only once the pointer has gone some way with the button held: given over at the press, a
    quick click would leave the window stuck to the pointer, as the release comes before the desktop listens for it.
    """

    _pressed_at: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._pressed_at = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        gone = (event.globalPosition().toPoint() - self._pressed_at).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self._pressed_at = None
            self.go_along()

    def go_along(self) -> None:
        """Let the desktop move the window with the pointer until the button is released."""
        if (handle := self.window().windowHandle()) is not None:
            handle.startSystemMove()

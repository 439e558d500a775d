"""Tells that somebody uses the window, wherever it is touched."""

from PySide6.QtCore import QEvent, QObject, Signal

USES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
)


class Touches(QObject):
    """Is to be installed where each event is seen once; takes none of them away."""

    touched = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in USES:
            self.touched.emit()
        return super().eventFilter(watched, event)

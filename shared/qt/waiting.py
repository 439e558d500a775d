"""The window that stands in a program's place until that can be there: what to do meanwhile, and what is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shared.domain.words import Words
from shared.qt.theme import Theme, font

LINE_SHARE = 0.055
"""Of the window's shorter side, for the largest line."""
LEAST_LINE_PX, LEAST_PX = 22, 14
"""In a small window."""
SMALL_SIZE = (560, 360)
"""Of a window that does not take the whole screen."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the window says besides what is wrong."""

    large: Words
    """To whoever stands before it."""
    small: Words
    """To who looks after the machine."""


class WaitingWindow(QWidget):
    """Tells in both languages, since nobody can choose yet, and takes nobody's keyboard."""

    closed = Signal()

    def __init__(self, theme: Theme, told: Told, *, locked: bool = False) -> None:
        """A window that is `locked` cannot be closed."""
        super().__init__()
        self.setObjectName("waiting")
        self.setWindowTitle("小窗 Xiaochuang")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._told, self._locked = told, locked
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        self.setPalette(palette)
        self._why = _label("waiting_why", "", theme.quiet)
        self._lines = {
            _label("waiting_zh", told.large.zh, theme.text): 1.0,
            _label("waiting_en", told.large.en, theme.text): 0.6,
            _label("waiting_small", f"{told.small.zh}\n{told.small.en}", theme.quiet): 0.4,
            self._why: 0.4,
        }
        column = QVBoxLayout(self)
        column.addStretch(2)
        for label, share in self._lines.items():
            column.addWidget(label)
            column.addStretch(2 if share == 0.6 else 0)
        column.addStretch(1)

    def tell(self, why: str) -> None:
        """Show what is wrong now."""
        self._why.setText(why)
        self.setAccessibleName(f"{self._told.large.zh} {self._told.large.en} {why}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line = max(LEAST_LINE_PX, round(LINE_SHARE * min(self.width(), self.height())))
        for label, share in self._lines.items():
            label.setFont(font(max(LEAST_PX, round(line * share)), bold=share == 1.0))
        self.setContentsMargins(*(line,) * 4)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self._locked)
        if not self._locked:
            self.closed.emit()


def _label(name: str, text: str, colour: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label

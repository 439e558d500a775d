"""A card: the surface on which a page puts what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.look import Look
from shared.qt.touch.painting import paint_card, paint_surface


class Card(QWidget):
    """A white card with a soft shadow; the shadow falls into the gap around it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(QPainter(self), self, self._look)


class Strip(QWidget):
    """A tinted strip for a sentence that must be seen."""

    def __init__(self, look: Look, fill: str = "caution_wash", edge: str = "caution") -> None:
        super().__init__()
        self._look, self._fill, self._edge = look, fill, edge

    def paint_as(self, fill: str, edge: str) -> None:
        """Change the colours."""
        if (fill, edge) != (self._fill, self._edge):
            self._fill, self._edge = fill, edge
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._look.colour(self._edge)
        paint_surface(painter, QRectF(self.rect()), self._look, self._look.colour(self._fill), edge=edge)

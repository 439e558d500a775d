"""A short word on a tinted ground, such as "required"."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.look import Look
from shared.qt.touch.painting import paint_surface
from shared.qt.touch.words import TextLabel


class Badge(TextLabel):
    """Its ground is the wash of its colour; hidden while it has no text."""

    def __init__(self, look: Look, colour: str = "accent", fill: str = "accent_wash", name: str = "") -> None:
        super().__init__(look, "quiet", colour, bold=True, centred=True, name=name)
        self._fill = fill
        self.setWordWrap(False)
        self.setContentsMargins(look.margins(2.5, 1.2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def paint_as(self, colour: str, fill: str) -> None:
        self._fill = fill
        self.setPalette(self._look.palette(colour))
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        plain = self._look.theme.background == self._look.theme.surface
        edge = self._look.colour("border") if plain else None
        paint_surface(painter, QRectF(self.rect()), self._look, self._look.colour(self._fill), edge=edge)
        painter.end()
        super().paintEvent(event)

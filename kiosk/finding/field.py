"""The field on the home page that leads to the search."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.finding import texts
from kiosk.finding.place import OpenSearch
from kiosk.look import Look
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.area import TouchArea
from shared.qt.touch.painting import paint_focus, paint_surface

ICON_MM = 12


class SearchField(TouchArea):
    """Looks like a field to type in; a touch opens the page that has the keyboard."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, "search")
        self._font = look.font("lead")
        self.setFixedHeight(max(look.target, look.px(26 if look.portrait else 21)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(presses.telling(OpenSearch()))

    def say(self, language: Language) -> None:
        self.setText(texts.FIELD.of(language))
        self.setAccessibleName(self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self.look
        down = self.isDown()
        fill, edge = ("accent_wash", "accent") if down else ("surface", "border")
        paint_surface(painter, QRectF(self.rect()), look, look.colour(fill), edge=look.colour(edge))
        side, inset = look.px(ICON_MM), look.px(8)
        painter.drawPixmap(inset, (self.height() - side) // 2, look.icon("magnify", "quiet", ICON_MM))
        room = QRect(inset + side + look.px(5), 0, self.width() - 2 * inset - side - look.px(5), self.height())
        painter.setFont(self._font)
        painter.setPen(look.colour("quiet"))
        shown = QFontMetrics(self._font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        paint_focus(painter, self, look)

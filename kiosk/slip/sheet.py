"""A strip of paper that things are laid on from top to bottom, then painted dot by dot for the printer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from drivers.printer.raster import Raster
from kiosk.slip.text import Text

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000
RULE_DOTS = 3
DASHES = (2, 4 / 3)
"""Black and white of a rule, in times its thickness: 6 and 4 dots."""

Paint = Callable[[QPainter], None]


class Sheet:
    """Collects what stands on the paper; `y` is where the next thing goes. Nothing is painted before raster().

    What is added must not hold the sheet: its texts have to go with it, in the thread that laid them out. In a circle
    they would wait for Python's search for garbage, which any thread begins, and Qt's fonts belong to a thread.
    """

    def __init__(self, width: int, margin: int) -> None:
        self.width = width
        self.margin = margin
        self.inner = width - 2 * margin
        self.y = 0
        self._paints: list[Paint] = []

    def add(self, paint: Paint) -> None:
        """Paint something at a place the caller knows."""
        self._paints.append(paint)

    def gap(self, dots: int) -> None:
        """Leave blank rows."""
        self.y += dots

    def text(self, text: Text) -> None:
        """Place a paragraph at the margin and go below it."""
        self.text_at(text, self.margin, self.y)
        self.y += text.height

    def text_at(self, text: Text, x: int, y: int) -> None:
        """Place a paragraph anywhere."""
        self.add(lambda painter: text.draw(painter, x, y))

    def black(self, areas: Sequence[QRect], x: int = 0, y: int = 0) -> None:
        """Blacken rectangles, moved by (x, y)."""

        def draw(painter: QPainter) -> None:
            painter.save()
            painter.translate(x, y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.black)
            painter.drawRects(areas)
            painter.restore()

        self.add(draw)

    def picture(self, image: QImage) -> None:
        """Place a black and white picture in the middle and go below it."""
        at = QPointF((self.width - image.width()) // 2, self.y)
        self.add(lambda painter: painter.drawImage(at, image))
        self.y += image.height()

    def rule(self) -> None:
        """Place a dashed line across the paper."""
        y, left, right = self.y + RULE_DOTS / 2, self.margin, self.width - self.margin

        def draw(painter: QPainter) -> None:
            painter.save()
            pen = QPen(Qt.GlobalColor.black, RULE_DOTS)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DASHES)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.restore()

        self.add(draw)
        self.y += RULE_DOTS

    def raster(self, overhang: int = 0) -> Raster:
        """Paint everything, with so many rows more above and below for what reaches beyond the sheet.

        May be called in any thread once the application object exists.
        """
        image = QImage(self.width, self.y + 2 * overhang, QImage.Format.Format_Mono)
        image.setColorTable([WHITE, BLACK])
        image.fill(0)
        painter = QPainter(image)
        painter.translate(0, overhang)
        painter.setPen(QPen(Qt.GlobalColor.black))
        for paint in self._paints:
            paint(painter)
        painter.end()
        return raster_of(image)


def raster_of(image: QImage) -> Raster:
    """Return a picture of two colours, the second of them black, as rows for the printer."""
    stride, row_bytes = image.bytesPerLine(), (image.width() + 7) // 8
    data = bytes(image.constBits())
    if stride != row_bytes:
        data = b"".join(data[at : at + row_bytes] for at in range(0, len(data), stride))
    return Raster(image.width(), data)

"""A picture for the part media, drawn here so that none has to be kept: a road through green hills in the morning."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPolygonF

WIDTH, HEIGHT = 1280, 720
HORIZON = 0.52
HILLS = ((0.46, 0.10, "#7FA8A0"), (0.54, 0.08, "#5C9078"), (0.64, 0.06, "#3F7757"))
"""For each range of hills, the farthest first: its height on the picture and of its waves, and its colour."""


def draw_scenery(file: Path) -> None:
    """Write the picture as a PNG. Raises OSError when the file cannot be written."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_sky(painter)
    for i, (top, wave, colour) in enumerate(HILLS):
        painter.fillPath(_hills(top * HEIGHT, wave * HEIGHT, i), QColor(colour))
    _paint_road(painter)
    painter.end()
    if not image.save(str(file)):
        raise OSError(f"cannot write {file}")


def _paint_sky(painter: QPainter) -> None:
    sky = QLinearGradient(0, 0, 0, HEIGHT * HORIZON)
    sky.setColorAt(0, QColor("#8EC5EE"))
    sky.setColorAt(1, QColor("#FBE9C6"))
    painter.fillRect(0, 0, WIDTH, HEIGHT, sky)
    painter.setBrush(QColor("#FFF6DC"))
    painter.drawEllipse(QPointF(WIDTH * 0.72, HEIGHT * 0.27), 62, 62)


def _hills(top: float, wave: float, phase: int) -> QPainterPath:
    path = QPainterPath(QPointF(0, top))
    step = WIDTH / 4
    for i in range(4):
        up = wave if (i + phase) % 2 else -wave
        path.quadTo(QPointF((i + 0.5) * step, top + up), QPointF((i + 1) * step, top))
    path.lineTo(WIDTH, HEIGHT)
    path.lineTo(0, HEIGHT)
    return path


def _paint_road(painter: QPainter) -> None:
    painter.setBrush(QColor("#5A6470"))
    far, near, middle = HEIGHT * 0.66, HEIGHT, WIDTH * 0.46
    corners = [(middle - 8, far), (middle + 8, far), (WIDTH * 0.68, near), (WIDTH * 0.22, near)]
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.setBrush(QColor("#F4F1E6"))
    for i in range(5):
        share = (i / 5) ** 1.6
        y, high = far + (near - far) * (0.08 + share * 0.9), 4 + share * 34
        painter.drawRect(QRectF(middle - 1.5 - share * 5, y, 3 + share * 8, high))

"""A soak as a picture: memory, handles and threads, and what frames cost, over the hall's day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from benchmarks.soak.sample import Sample
from shared.qt.theme import LIGHT, font

WIDTH, HEIGHT, MARGIN, LEFT, GAP, TITLE = 1400, 900, 24, 70, 34, 34
HOURS_APART = 4
COLOURS = ("#0B57A4", "#B8431A", "#1B6E43")


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    of: Callable[[Sample], float]


@dataclass(frozen=True, slots=True)
class Panel:
    title: str
    lines: tuple[Line, ...]


PANELS = (
    Panel(
        "Memory of its own, MB",
        (Line("call screen", lambda s: s.screen_mb), Line("speaking process", lambda s: s.voice_mb)),
    ),
    Panel(
        "Open handles, threads, objects in the window",
        (
            Line("handles", lambda s: s.handles),
            Line("threads", lambda s: s.threads),
            Line("objects", lambda s: s.objects),
        ),
    ),
    Panel(
        "Frames, ms of the processor",
        (Line("95 of 100 within", lambda s: s.frame_p95_ms), Line("slowest", lambda s: s.frame_max_ms)),
    ),
)


def draw_chart(file: Path, samples: Sequence[Sample]) -> None:
    """Write the picture. Needs the application object."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    high = (HEIGHT - 2 * MARGIN - GAP * (len(PANELS) - 1)) / len(PANELS)
    for i, panel in enumerate(PANELS):
        _draw(painter, QRectF(MARGIN, MARGIN + i * (high + GAP), WIDTH - 2 * MARGIN, high), panel, samples)
    painter.end()
    image.save(str(file))


def _draw(painter: QPainter, place: QRectF, panel: Panel, samples: Sequence[Sample]) -> None:
    box = place.adjusted(LEFT, TITLE, -MARGIN, -TITLE * 0.6)
    top = _round_up(max(line.of(sample) for line in panel.lines for sample in samples))
    hours = max(samples[-1].hall_h, 0.001)
    _draw_frame(painter, place, box, panel, (top, hours))
    for line, colour in zip(panel.lines, COLOURS, strict=False):
        points = [
            QPointF(box.left() + s.hall_h / hours * box.width(), box.bottom() - line.of(s) / top * box.height())
            for s in samples
        ]
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawPolyline(QPolygonF(points))


def _draw_frame(painter: QPainter, place: QRectF, box: QRectF, panel: Panel, ends: tuple[float, float]) -> None:
    """Draw title, names of the lines, and the lines of the grid with their values."""
    top, hours = ends
    painter.setFont(font(18, bold=True))
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(place.topLeft() + QPointF(0, 20), panel.title)
    painter.setFont(font(16))
    x = box.right()
    for line, colour in reversed(list(zip(panel.lines, COLOURS, strict=False))):
        x -= painter.fontMetrics().horizontalAdvance(line.name) + 24
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(x, place.top() + 20), line.name)
    for i in range(5):
        y = box.bottom() - i / 4 * box.height()
        painter.setPen(QColor(LIGHT.border))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setPen(QColor(LIGHT.quiet))
        label = QRectF(place.left(), y - 12, LEFT - 10, 24)
        painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{top * i / 4:g}")
    for hour in range(0, int(hours) + 1, HOURS_APART):
        painter.drawText(QPointF(box.left() + hour / hours * box.width() - 8, box.bottom() + 20), f"{hour} h")


def _round_up(value: float) -> float:
    """Return the next round value whose quarters are round too."""
    for step in (1, 2, 4, 8, 12, 20, 40, 80, 100, 120, 160, 200, 300, 400):
        if value <= step:
            return step
    return float(-(-value // 200) * 200)

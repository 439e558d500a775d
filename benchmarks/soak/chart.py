"""A soak as a picture: memory, handles, threads and objects, and what frames cost, over the hall's day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from benchmarks.soak.judgement import SETTLES_SHARE
from benchmarks.soak.sample import Sample
from shared.qt.theme import LIGHT, font

WIDTH, HEIGHT, MARGIN, LEFT, GAP, TITLE, HEADING = 1400, 1200, 24, 70, 30, 34, 44
HOURS_APART = 4
Style = Qt.PenStyle
PENS = (
    ("#0B57A4", Style.SolidLine),
    ("#B8431A", Style.DashLine),
    ("#1B6E43", Style.DashDotLine),
    ("#6A3D9A", Style.DotLine),
)
"""Colour and dashes, so that nobody needs to tell colours apart."""
SAMPLE_PX = 34
"""How much of a line stands before its name."""
SETTLING = "#EEF1F4"


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    of: Callable[[Sample], float | None]
    """None for a look at which there was nothing to be measured; the line has a gap there."""


@dataclass(frozen=True, slots=True)
class Panel:
    title: str
    lines: tuple[Line, ...]


def _of_painted(figure: str) -> Callable[[Sample], float | None]:
    return lambda sample: getattr(sample, figure) if sample.frames else None


PANELS = (
    Panel(
        "Memory of its own, MB",
        (Line("call screen", lambda s: s.screen_mb), Line("speaking process", lambda s: s.voice_mb)),
    ),
    Panel(
        "Open handles and threads",
        (
            Line("handles, call screen", lambda s: s.handles),
            Line("handles, speaking process", lambda s: s.voice_handles),
            Line("threads, call screen", lambda s: s.threads),
            Line("threads, speaking process", lambda s: s.voice_threads),
        ),
    ),
    Panel("Objects in the window", (Line("objects", lambda s: s.objects),)),
    Panel(
        "Frames, ms of the processor, of those painted between two looks",
        (Line("95 of 100 within", _of_painted("frame_p95_ms")), Line("slowest", _of_painted("frame_max_ms"))),
    ),
)


def draw_chart(file: Path, samples: Sequence[Sample], minutes: float) -> None:
    """Write the picture; `minutes` is how long the soak really took. Needs the application object."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_heading(painter, samples[-1].hall_h, minutes)
    top = MARGIN + HEADING
    high = (HEIGHT - top - MARGIN - GAP * (len(PANELS) - 1)) / len(PANELS)
    for i, panel in enumerate(PANELS):
        _draw(painter, QRectF(MARGIN, top + i * (high + GAP), WIDTH - 2 * MARGIN, high), panel, samples)
    painter.end()
    image.save(str(file))


def _draw_heading(painter: QPainter, hours: float, minutes: float) -> None:
    told = (
        f"{hours:.0f} hours of the hall's time, played in {minutes:g} minutes. "
        "Grey: the first half, in which caches fill; growth is judged behind it."
    )
    painter.setFont(font(17))
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(QPointF(MARGIN, MARGIN + 16), told)


def _draw(painter: QPainter, place: QRectF, panel: Panel, samples: Sequence[Sample]) -> None:
    box = place.adjusted(LEFT, TITLE, -MARGIN, -TITLE * 0.6)
    values = [value for line in panel.lines for sample in samples if (value := line.of(sample)) is not None]
    top, hours = _round_up(max(values, default=1.0)), max(samples[-1].hall_h, 0.001)
    painter.fillRect(QRectF(box.left(), box.top(), box.width() * SETTLES_SHARE, box.height()), QColor(SETTLING))
    _draw_frame(painter, place, box, panel, (top, hours))
    for line, pen in zip(panel.lines, PENS, strict=False):
        painter.setPen(_pen(*pen))
        for run in _runs(line, samples):
            points = [
                QPointF(box.left() + hour / hours * box.width(), box.bottom() - value / top * box.height())
                for hour, value in run
            ]
            painter.drawPolyline(QPolygonF(points))


def _runs(line: Line, samples: Sequence[Sample]) -> list[list[tuple[float, float]]]:
    """Return hours and values of the looks that follow each other, without those at which nothing was measured."""
    runs: list[list[tuple[float, float]]] = [[]]
    for sample in samples:
        value = line.of(sample)
        if value is None:
            runs.append([])
        else:
            runs[-1].append((sample.hall_h, value))
    return [run for run in runs if run]


def _pen(colour: str, style: Qt.PenStyle) -> QPen:
    return QPen(QColor(colour), 2, style)


def _draw_frame(painter: QPainter, place: QRectF, box: QRectF, panel: Panel, ends: tuple[float, float]) -> None:
    """Draw title, names of the lines, and the lines of the grid with their values."""
    top, hours = ends
    painter.setFont(font(18, bold=True))
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(place.topLeft() + QPointF(0, 20), panel.title)
    painter.setFont(font(16))
    x = box.right()
    for line, pen in reversed(list(zip(panel.lines, PENS, strict=False))):
        x -= painter.fontMetrics().horizontalAdvance(line.name)
        painter.setPen(_pen(*pen))
        painter.drawText(QPointF(x, place.top() + 20), line.name)
        painter.drawLine(QPointF(x - SAMPLE_PX - 8, place.top() + 14), QPointF(x - 8, place.top() + 14))
        x -= SAMPLE_PX + 32
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

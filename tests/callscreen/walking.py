"""Walks what a call screen has painted: which texts are cut, cover each other, leave their part or are hard to read."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from callscreen.state import ScreenState
from callscreen.widgets.ledger import Written, ledger
from callscreen.widgets.look import Look
from callscreen.window import CallScreenWindow

SAMPLES = 60
"""Pixels looked at above and below a text to find the colour it stands on."""
TOLERANCE = 1.5
CHINESE_OVER_CAPITALS, MOST_AWAY = 0.25, 14.0
"""How far Chinese characters reach over capitals of the same size and below them, and the most pixels looked away."""


class Walk:
    """A window with a state, painted once."""

    def __init__(self, look: Look, size: QSize, state: ScreenState) -> None:
        self.look = look
        self.window = CallScreenWindow(look)
        self.window.resize(size)
        self.window.render_state(state)
        with ledger() as lines:
            self.image = self.window.grab().toImage()
        self.lines: list[Written] = lines

    def close(self) -> None:
        """End the window and delete it at once: a test walks hundreds, of megabytes each."""
        self.window.end()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def faults(self) -> Iterator[str]:
        """Return a sentence for each text that is cut, leaves its part, or covers another; and for parts that do."""
        parts = {kind: QRectF(part.geometry()) for kind, part in self.window.parts.items() if not part.isHidden()}
        for (one, a), (other, b) in combinations(parts.items(), 2):
            if a.intersects(b):
                yield f"the parts {one} and {other} cover each other"
        for line in self.lines:
            if line.cut:
                yield f'"{line.text}" is cut at {line.px} px'
            grown = (rect.adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE) for rect in parts.values())
            if not any(rect.contains(line.place) for rect in grown):
                yield f'"{line.text}" leaves its part'
        for a_line, b_line in combinations(self.lines, 2):
            both = a_line.place.intersected(b_line.place)
            if both.width() > TOLERANCE and both.height() > TOLERANCE:
                yield f'"{a_line.text}" and "{b_line.text}" cover each other'

    def weak(self, least: float) -> Iterator[str]:
        """Return a sentence for each text whose contrast is below a ratio."""
        for line in self.lines:
            found = contrast(QColor(line.colour), ground_of(self.image, line.place, _away(line)))
            if found < least:
                yield f'"{line.text}" has a contrast of {found:.1f}'


def ground_of(image: QImage, place: QRectF, away: float = 3.0) -> QColor:
    """Return the commonest colour just above and just below a text."""
    xs = [place.left() + place.width() * i / SAMPLES for i in range(SAMPLES + 1)]
    ys = (place.top() - away, place.bottom() + away)
    points = (QPoint(round(x), round(y)) for x in xs for y in ys)
    colours = Counter(image.pixelColor(point).name() for point in points if image.valid(point))
    return QColor(colours.most_common(1)[0][0])


def _away(line: Written) -> float:
    """Return how far from a text its ground is looked at, in pixels."""
    return 3.0 if line.text.isascii() else min(MOST_AWAY, max(3.0, CHINESE_OVER_CAPITALS * line.place.height()))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours by WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

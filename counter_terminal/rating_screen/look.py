"""Sizes of the citizen's screen: everything grows with the panel, whose real size small touch screens seldom tell."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from shared.qt.theme import Metrics, Theme

LANDSCAPE, PORTRAIT = (222.0, 125.0), (125.0, 222.0)
"""Width and height in millimetres of the usual ten-inch panel, lying and standing."""
BODY_MM = 4.8


@dataclass(frozen=True, slots=True)
class ScreenLook:
    theme: Theme
    metrics: Metrics
    portrait: bool

    def px(self, mm: float) -> int:
        """Return the pixels of a millimetre of a ten-inch panel."""
        return self.metrics.px(mm)


def look_for(theme: Theme, size: QSize) -> ScreenLook:
    """Return the look that fills a screen of a size."""
    portrait = size.height() > size.width()
    width_mm, height_mm = PORTRAIT if portrait else LANDSCAPE
    px_per_mm = min(size.width() / width_mm, size.height() / height_mm)
    return ScreenLook(theme, Metrics(px_per_mm, BODY_MM), portrait)

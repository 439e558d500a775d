"""Sizes and colours of one kiosk: everything in millimetres of the panel it hangs in."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap

from shared.qt.theme import Metrics, Theme, font, icon, metrics_for

TARGET_MM = 20
"""The least side of anything to be touched while standing."""

GAP_MM = 4
MARGIN_MM = 12
RADIUS_MM = 3

PANEL_MM = (398.0, 708.0)
"""Short and long side of a 32-inch panel, the usual one, where the real size is not known."""


@dataclass(frozen=True, slots=True)
class Look:
    """The theme on a panel of a certain size; pages are made for one look and made anew for another."""

    theme: Theme
    metrics: Metrics
    portrait: bool

    def px(self, mm: float) -> int:
        return self.metrics.px(mm)

    @property
    def gap(self) -> int:
        return self.px(GAP_MM)

    @property
    def margin(self) -> int:
        return self.px(MARGIN_MM)

    @property
    def radius(self) -> int:
        return self.px(RADIUS_MM)

    @property
    def target(self) -> int:
        """The least height of a button: 20 mm, rounded up to whole pixels."""
        return self.px(TARGET_MM + 0.5)

    def font(self, step: str, *, bold: bool = False) -> QFont:
        return font(self.metrics.type_px(step), bold=bold)

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self.theme, token))

    def palette(self, token: str) -> QPalette:
        """Return a palette that writes in this colour."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self.colour(token))
        return palette

    def icon(self, name: str, token: str, size_mm: float) -> QPixmap:
        return _drawn(name, getattr(self.theme, token), self.px(size_mm))

    def margins(self, horizontal_mm: float = MARGIN_MM, vertical_mm: float = MARGIN_MM) -> QMargins:
        across, down = self.px(horizontal_mm), self.px(vertical_mm)
        return QMargins(across, down, across, down)


def look_for(theme: Theme, width_px: int, height_px: int, width_mm: float | None = None) -> Look:
    """Return the look of a panel; without its real width it is taken for a 32-inch one.

    The body type is 10 mm high on panels of that size, so that capitals are seen under 0.7° from 600 mm, and follows
    smaller panels down to 6 mm.
    """
    portrait = height_px > width_px
    across_mm = width_mm or PANEL_MM[0 if portrait else 1]
    short_mm = min(across_mm, across_mm * height_px / width_px)
    return Look(theme, metrics_for(width_px, across_mm, min(10.0, max(6.0, short_mm / 40))), portrait)


@lru_cache(maxsize=200)
def _drawn(name: str, colour: str, side_px: int) -> QPixmap:
    return icon(name, colour).pixmap(side_px, side_px)

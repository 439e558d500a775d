"""Sizes and colours of one touch screen: everything in millimetres of its panel."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap

from shared.qt.icons import icon
from shared.qt.theme import Metrics, Theme, font

GAP_MM = 4
RADIUS_MM = 3
MARGIN_MM = 12
TARGET_MM = 20


@dataclass(frozen=True, slots=True)
class TouchLook:
    """The theme on a panel of a certain size; pages are made for one look and made anew for another."""

    theme: Theme
    metrics: Metrics
    portrait: bool

    def px(self, mm: float) -> int:
        """Return the pixels of some millimetres, one at least."""
        return self.metrics.px(mm)

    @property
    def gap_mm(self) -> float:
        """What is free between things to be touched."""
        return GAP_MM

    @property
    def target_mm(self) -> float:
        """The least side of anything to be touched."""
        return TARGET_MM

    @property
    def key_mm(self) -> float:
        """The least width of a key of a keyboard, of which ten stand side by side."""
        return self.target_mm

    @property
    def narrow_keys(self) -> bool:
        """Whether keys are narrower than all else, so that their words must be short."""
        return self.key_mm < self.target_mm

    @property
    def reads_small(self) -> bool:
        """Whether a long text may be written smaller than others, so that more of it is seen at once."""
        return True

    @property
    def gap(self) -> int:
        return self.px(self.gap_mm)

    @property
    def radius(self) -> int:
        return self.px(RADIUS_MM)

    @property
    def target(self) -> int:
        """The least height of a button, rounded up to whole pixels."""
        return self.px(self.target_mm + 0.5)

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


@lru_cache(maxsize=200)
def _drawn(name: str, colour: str, side_px: int) -> QPixmap:
    return icon(name, colour).pixmap(side_px, side_px)

"""Sizes of the citizen's screen: everything grows with the panel, whose real size small touch screens seldom tell."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from shared.qt.theme import Metrics, Theme
from shared.qt.touch.look import TouchLook

LANDSCAPE, PORTRAIT = (222.0, 125.0), (125.0, 222.0)
"""Width and height in millimetres of the usual ten-inch panel, lying and standing."""
BODY_MM = 4.8
TARGET_MM = 20
"""The least side of a step, a face or a reason."""
APART_MM = 4
"""What is free between them at least."""
GAP_MM = 1.8
"""What is free between the keys of the keyboard."""
KEY_MM, STANDING_KEY_MM = 12, 9
"""The least height of a key of the keyboard; and its least width on a panel that stands, where ten stand side by side.

That is half as wide again as on a phone, and such keys are high. Lying, keys are 19 mm wide.
"""


@dataclass(frozen=True, slots=True)
class ScreenLook(TouchLook):
    """Millimetres are those of a ten-inch panel."""

    @property
    def gap_mm(self) -> float:
        return GAP_MM

    @property
    def target_mm(self) -> float:
        """The least side of keys and candidates; what is pressed only once is larger, see `TARGET_MM`."""
        return KEY_MM

    @property
    def key_mm(self) -> float:
        return STANDING_KEY_MM if self.portrait else KEY_MM


def look_for(theme: Theme, size: QSize) -> ScreenLook:
    """Return the look that fills a screen of a size."""
    portrait = size.height() > size.width()
    width_mm, height_mm = PORTRAIT if portrait else LANDSCAPE
    px_per_mm = min(size.width() / width_mm, size.height() / height_mm)
    return ScreenLook(theme, Metrics(px_per_mm, BODY_MM), portrait)

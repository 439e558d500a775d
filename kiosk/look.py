"""Sizes and colours of one kiosk: everything in millimetres of the panel it hangs in."""

from dataclasses import dataclass

from kiosk.modes import USUAL_MODES, Modes
from shared.qt.theme import HIGH_CONTRAST, Theme, metrics_for
from shared.qt.touch.look import MARGIN_MM, TARGET_MM, TouchLook

ELDER_TARGET_MM = 25
"""The least side of anything to be touched in elder mode, where it is also at least 60 dp, 9.5 mm."""

ELDER_TYPE, CRAMPED_ELDER_TYPE = 1.25, 1.08
"""How much larger the type of elder mode is, and on pages that other modes make lower; 30 dp would be 4.8 mm."""

REACH_MM = 1220
"""The highest point above the floor that is reached from a wheelchair (EN 301 549, 8.3)."""

BOTTOM_MM = (700.0, 900.0)
"""How high the lower edge of a portrait and of a landscape screen usually hangs."""

LEAST_LOW_SHARE = 0.5
"""However high a screen hangs, pages get this much of it; what is above the line then cannot be helped."""

CRAMPED = 0.75
"""Pages lower than this, in proportion to the usual height, are laid out closer."""

PANEL_MM = (398.0, 708.0)
"""Short and long side of a 32-inch panel, the usual one, where the real size is not known."""


@dataclass(frozen=True, slots=True)
class Mount:
    """The screen as it hangs: its real width, and how high its lower edge is above the floor; None means as usual."""

    width_mm: float | None = None
    bottom_mm: float | None = None
    picture: str = ""
    """File of the hall's picture, shown above everybody's reach."""


@dataclass(frozen=True, slots=True)
class Look(TouchLook):
    """How the kiosk looks on its panel, in the modes that a citizen asked for."""

    width: int
    """Of the whole panel, in pixels."""
    modes: Modes = USUAL_MODES
    upper_px: int = 0
    """How much at the top is out of reach from a wheelchair, and so holds nothing to be touched; 0 unless asked for."""
    picture: str = ""
    squeeze: float = 1.0
    """How high a page is in proportion to the usual one."""

    def high(self, mm: float) -> int:
        """Return the height of something large, which gives way first where pages are lower than usual."""
        return self.px(mm * self.squeeze)

    @property
    def cramped(self) -> bool:
        """Whether a page has so little height that side by side goes before below each other."""
        return self.squeeze < CRAMPED

    @property
    def margin(self) -> int:
        return self.px(MARGIN_MM)

    @property
    def target_mm(self) -> float:
        return ELDER_TARGET_MM if self.modes.elder else TARGET_MM

    @property
    def reads_small(self) -> bool:
        """Who asked for large type scrolls earlier, rather than to read what is smaller than usual."""
        return not self.modes.elder

    @property
    def columns(self) -> int:
        """How many tiles stand side by side."""
        return (1 if self.modes.elder else 2) if self.portrait else (2 if self.modes.elder else 3)


def look_for(
    theme: Theme, width_px: int, height_px: int, mount: Mount | None = None, modes: Modes = USUAL_MODES
) -> Look:
    """Return the look of a panel in a citizen's modes; without its real width it is taken for a 32-inch one.

    The body type is 10 mm high on panels of that size, so that capitals are seen under 0.7° from 600 mm, and follows
    smaller panels down to 6 mm.
    """
    mount = mount or Mount()
    portrait = height_px > width_px
    across_mm = mount.width_mm or PANEL_MM[0 if portrait else 1]
    high_mm = across_mm * height_px / width_px
    body_mm = min(10.0, max(6.0, min(across_mm, high_mm) / 40)) * _enlarged(modes)
    metrics = metrics_for(width_px, across_mm, body_mm)
    upper_mm = _out_of_reach_mm(high_mm, mount, portrait) if modes.low_reach else 0.0
    return Look(
        HIGH_CONTRAST if modes.high_contrast else theme,
        metrics,
        portrait,
        width_px,
        modes,
        round(upper_mm * metrics.px_per_mm),
        mount.picture,
        min(1.0, (high_mm - upper_mm) / high_mm / (1.1 if modes.elder else 1) / (1.08 if modes.spoken else 1)),
    )


def _enlarged(modes: Modes) -> float:
    if not modes.elder:
        return 1.0
    return CRAMPED_ELDER_TYPE if modes.low_reach or modes.spoken else ELDER_TYPE


def _out_of_reach_mm(high_mm: float, mount: Mount, portrait: bool) -> float:
    bottom_mm = BOTTOM_MM[0 if portrait else 1] if mount.bottom_mm is None else mount.bottom_mm
    return min(max(0.0, bottom_mm + high_mm - REACH_MM), high_mm * (1 - LEAST_LOW_SHARE))

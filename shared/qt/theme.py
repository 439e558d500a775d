"""Colours, sizes and type of all windows: one frozen set of tokens per theme, one style sheet made from them."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QScreen
from PySide6.QtWidgets import QApplication

FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei")

SCALE = {"quiet": 0.8, "body": 1.0, "lead": 1.25, "title": 1.6, "large": 2.0, "display": 3.0, "number": 6.0}
"""The type scale, as factors of the body size."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look. Contrast of text on its ground is at least 4.5:1, of state colours too."""

    name: str
    background: str
    surface: str
    border: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    accent_wash: str
    calling: str
    on_calling: str
    good: str
    good_wash: str
    caution: str
    caution_wash: str
    bad: str
    bad_wash: str
    border_px: int = 1


LIGHT = Theme(
    name="light",
    background="#F5F7FA",
    surface="#FFFFFF",
    border="#D7DEE7",
    text="#14202B",
    quiet="#4A5A6A",
    accent="#0B57A4",
    on_accent="#FFFFFF",
    accent_wash="#E8F1FB",
    calling="#0B57A4",
    on_calling="#FFFFFF",
    good="#1B6E43",
    good_wash="#E4F2EA",
    caution="#8A4B00",
    caution_wash="#FFF4E0",
    bad="#A8201A",
    bad_wash="#FBEAE9",
)

DARK = Theme(
    name="dark",
    background="#0E1620",
    surface="#16222F",
    border="#263646",
    text="#E9EEF4",
    quiet="#9FB0C2",
    accent="#6DB3FF",
    on_accent="#0E1620",
    accent_wash="#1B3350",
    calling="#FFC857",
    on_calling="#14202B",
    good="#7FD6A4",
    good_wash="#16362A",
    caution="#FFC857",
    caution_wash="#3A2E14",
    bad="#FF9F98",
    bad_wash="#40201F",
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    background="#000000",
    surface="#000000",
    border="#FFFFFF",
    text="#FFFFFF",
    quiet="#FFFFFF",
    accent="#FFD54A",
    on_accent="#000000",
    accent_wash="#000000",
    calling="#FFD54A",
    on_calling="#000000",
    good="#FFFFFF",
    good_wash="#000000",
    caution="#FFD54A",
    caution_wash="#000000",
    bad="#FFFFFF",
    bad_wash="#000000",
    border_px=3,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


@dataclass(frozen=True, slots=True)
class Metrics:
    """How many pixels a millimetre is on this screen, and the body type size; all other sizes follow."""

    px_per_mm: float
    body_mm: float

    def px(self, mm: float) -> int:
        return max(1, round(mm * self.px_per_mm))

    def type_px(self, step: str) -> int:
        """Return the pixel size of a step of the type scale."""
        return max(9, round(self.body_mm * SCALE[step] * self.px_per_mm))


def metrics_for(width_px: int, width_mm: float, body_mm: float) -> Metrics:
    return Metrics(width_px / width_mm, body_mm)


def metrics_of_screen(screen: QScreen, body_mm: float, width_mm: float | None = None) -> Metrics:
    """Return the metrics of a real screen; `width_mm` overrides what the screen claims of itself."""
    claimed = screen.physicalSize().width()
    return metrics_for(screen.geometry().width(), width_mm or (claimed if claimed > 0 else 340), body_mm)


@lru_cache(maxsize=1)
def family() -> str:
    """Return the installed Chinese family that windows are set in."""
    installed = set(QFontDatabase.families())
    return next((name for name in FAMILIES if name in installed), QFontInfo(QGuiApplication.font()).family())


def font(px: int, *, bold: bool = False) -> QFont:
    """Return the hall's font at a pixel size; figures are of equal width in all its families."""
    made = QFont(family())
    made.setPixelSize(max(6, px))
    made.setBold(bold)
    return made


def dress(app: QApplication, theme: Theme) -> None:
    """Give a whole program the theme's palette and font, so that no control shows a foreign grey."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")  # even the same style again would polish every widget anew
    app.setFont(font(16))
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: theme.background,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.background,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.quiet,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
    }.items():
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)

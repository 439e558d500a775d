"""Colours that everybody can read, and sizes in millimetres."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from shared.qt.theme import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    SCALE,
    THEMES,
    Metrics,
    Theme,
    dress,
    family,
    font,
    metrics_for,
    metrics_of_screen,
)

ON_EVERY_GROUND = ("text", "quiet", "accent", "good", "caution", "bad")
GROUNDS = ("background", "surface")
OWN_GROUND = (
    ("on_accent", "accent"),
    ("on_calling", "calling"),
    ("text", "accent_wash"),
    ("quiet", "accent_wash"),
    ("accent", "accent_wash"),
    ("text", "good_wash"),
    ("good", "good_wash"),
    ("text", "caution_wash"),
    ("caution", "caution_wash"),
    ("text", "bad_wash"),
    ("bad", "bad_wash"),
)
PAIRS = [*((ink, ground) for ink in ON_EVERY_GROUND for ground in GROUNDS), *OWN_GROUND]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
    ],
)
def test_the_formula_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), PAIRS, ids=[f"{ink} on {ground}" for ink, ground in PAIRS])
def test_every_text_stands_out_from_its_ground(theme: Theme, ink: str, ground: str) -> None:
    least = 7.0 if theme is HIGH_CONTRAST else 4.5
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= least


@pytest.mark.parametrize("ground", GROUNDS)
def test_borders_of_high_contrast_are_seen_as_well(ground: str) -> None:
    assert contrast(HIGH_CONTRAST.border, getattr(HIGH_CONTRAST, ground)) >= 7
    assert HIGH_CONTRAST.border_px > max(LIGHT.border_px, DARK.border_px)


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_known_by_its_name(name: str) -> None:
    assert THEMES[name].name == name


@pytest.mark.parametrize(
    ("width_px", "width_mm", "mm", "px"),
    [(1080, 270, 20, 80), (1920, 480, 20, 80), (3840, 600, 10, 64), (1000, 1000, 0.1, 1)],
)
def test_millimetres_become_pixels_of_the_screen(width_px: int, width_mm: float, mm: float, px: int) -> None:
    assert metrics_for(width_px, width_mm, body_mm=4).px(mm) == px


def test_type_grows_by_the_scale_and_stays_legible() -> None:
    metrics = Metrics(px_per_mm=4, body_mm=5)
    assert [metrics.type_px(step) for step in SCALE] == [16, 20, 25, 32, 40, 60, 120]
    assert Metrics(px_per_mm=1, body_mm=1).type_px("body") == 9


def test_a_screens_own_width_may_be_overridden(qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    assert metrics_of_screen(screen, 4, width_mm=200).px_per_mm == screen.geometry().width() / 200
    assert metrics_of_screen(screen, 4).px_per_mm == screen.geometry().width() / screen.physicalSize().width()


def test_windows_are_set_in_an_installed_chinese_family(qapp: QApplication) -> None:
    assert family() == "Noto Sans CJK SC"
    made = font(24, bold=True)
    assert (made.family(), made.pixelSize(), made.bold()) == ("Noto Sans CJK SC", 24, True)
    assert font(1).pixelSize() == 6


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_whole_program_wears_the_theme(qapp: QApplication, theme: Theme) -> None:
    before = (qapp.palette(), qapp.font(), qapp.style().objectName())
    try:
        dress(qapp, theme)
        palette = qapp.palette()
        assert palette.color(QPalette.ColorRole.Window) == QColor(theme.background)
        assert palette.color(QPalette.ColorRole.WindowText) == QColor(theme.text)
        assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(theme.on_accent)
        assert qapp.font().family() == family()
    finally:
        qapp.setPalette(before[0])
        qapp.setFont(before[1])
        qapp.setStyle(before[2])

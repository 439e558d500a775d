"""The icons, drawn from the font that QtAwesome ships, without the rest of it."""

import pytest
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from shared.qt.icons import icon


def test_icons_are_drawn_in_their_colour(qapp: QApplication) -> None:
    assert _colours(icon("account-group-outline", "#0B57A4")) == {"#0B57A4"}


def test_icons_of_disabled_controls_are_drawn_in_the_palettes_colour(qapp: QApplication) -> None:
    grey = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert _colours(icon("logout-variant", "#0B57A4"), QIcon.Mode.Disabled) == {grey.name().upper()}


def test_an_unknown_name_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon", "#0B57A4")


def _colours(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """Return the colours that cover a whole dot."""
    image = drawn.pixmap(48, 48, mode).toImage()
    dots = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}

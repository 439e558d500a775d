"""The icons of all windows: one set, drawn from the font that QtAwesome ships.

QtAwesome itself is not imported: it loads twelve fonts with their names and, through its Qt layer, modules that no
window uses, which costs every program a quarter of a second and 33 MB (measured 2026-11).
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

SET = "materialdesignicons6-webfont"
GLYPH_SHARE = 0.875
"""Of the icon's height; the rest is for what a glyph reaches beyond its own."""


@cache
def icon(name: str, colour: str) -> QIcon:
    """Return an outlined icon of the one set we use (Material Design Icons), e.g. "account-group-outline".

    Nothing may be added to it (addPixmap, addFile): for that Qt copies what draws it, and what Python returns as a copy
    is gone at once, which crashes.

    Raises KeyError for a name that the set does not have.
    """
    code = re.search(rf'"{re.escape(name)}": "0x([0-9a-f]+)"', _names())
    if code is None:
        raise KeyError(name)
    return QIcon(_Glyph(chr(int(code[1], 16)), colour))


class _Glyph(QIconEngine):
    """Draws one sign of the icon font at any size; on what is disabled, in the palette's colour for that."""

    def __init__(self, sign: str, colour: str) -> None:
        super().__init__()
        self._sign, self._colour = sign, QColor(colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(GLYPH_SHARE * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(_disabled() if mode is QIcon.Mode.Disabled else self._colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return drawn


def _disabled() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)


@cache
def _names() -> str:
    """Return the set's 7,000 names with their codes, as JSON: read into a table they would take four times as much."""
    return _file("charmap-*.json").read_text(encoding="utf-8")


@cache
def _family() -> str:
    font = QFontDatabase.addApplicationFont(str(_file("*.ttf")))
    return QFontDatabase.applicationFontFamilies(font)[0]


def _file(pattern: str) -> Path:
    package = find_spec("qtawesome")
    assert package is not None
    assert package.origin is not None
    return next(Path(package.origin).parent.glob(f"fonts/{SET}-{pattern}"))

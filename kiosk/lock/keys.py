"""Which keys a locked kiosk passes on: those that citizens and scanners use, and none that leads out of it."""

from PySide6.QtCore import Qt

_M = Qt.KeyboardModifier
HOLDING = _M.ControlModifier | _M.AltModifier | _M.MetaModifier
CHORD = _M.ControlModifier | _M.AltModifier
CHORD_KEY = Qt.Key.Key_S
"""Ctrl+Alt+S asks for the service page's PIN."""

KEPT = frozenset({Qt.Key.Key_Menu, Qt.Key.Key_Meta, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Print})
"""Keys that open menus or take pictures on many desktops."""


def passes(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Tell whether a key is passed on. Esc is: it leads back one page, and out of nothing."""
    return key not in KEPT and not modifiers & HOLDING


def asks_for_service(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    return key == CHORD_KEY and modifiers & HOLDING == CHORD

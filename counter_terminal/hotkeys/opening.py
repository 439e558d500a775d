"""Which way to keys that work in every program this desktop has."""

import sys

from PySide6.QtCore import QCoreApplication

from counter_terminal import machine_texts
from counter_terminal.hotkeys.hot_keys import HotKeys, NoHotKeys, Pressed
from counter_terminal.x11.display import Display, NoDisplay
from shared.domain.words import Words


def open_hot_keys(platform: str, app: QCoreApplication, pressed: Pressed) -> HotKeys:
    """Return the keys of a desktop; `platform` is Qt's name for it."""
    if platform == "xcb":
        from counter_terminal.hotkeys.x11_keys import X11Keys

        try:
            return X11Keys(Display(), pressed, app)
        except NoDisplay as error:
            return NoHotKeys(machine_texts.NO_KEYS_BECAUSE.fill(why=str(error)))
    if sys.platform == "win32":
        import ctypes

        from counter_terminal.hotkeys.windows_keys import WindowsKeys

        keys = WindowsKeys(ctypes.windll.user32, pressed)
        app.installNativeEventFilter(keys.filter)
        return keys
    return NoHotKeys(why_none(platform))


def why_none(platform: str) -> Words | None:
    """Return why a desktop has none; None where there is no desktop at all."""
    if platform.startswith("wayland"):
        return machine_texts.NO_KEYS_WAYLAND
    return None if platform in ("offscreen", "minimal") else machine_texts.NO_KEYS_HERE

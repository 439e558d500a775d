"""Looks that may end the process that takes them (a library that is missing or aborts); run in one of their own.

Usage: python -m deploy.doctor.probe libraries|fonts|voices|sound|tray|displays; answers with one JSON object.
"""

import ctypes
import json
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtMultimedia")
PLUGINS = ("platforms/libqxcb.so", "multimedia/libffmpegmediaplugin.so")


def libraries() -> dict[str, Any]:
    """Load Qt's modules and the plugins that windows and sound need; name the first library each one lacks."""
    missing = [library for name in MODULES if (library := _lacking(import_module, f"PySide6.{name}"))]
    if not missing and sys.platform == "linux":
        import PySide6

        plugins = Path(PySide6.__path__[0]) / "Qt" / "plugins"
        missing = [library for name in PLUGINS if (library := _lacking(ctypes.CDLL, str(plugins / name)))]
    return {"missing": sorted(set(missing))}


def fonts() -> dict[str, Any]:
    """List the font families that hold simplified Chinese."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    app = QGuiApplication(["doctor"])
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    app.quit()
    return {"families": families}


def voices() -> dict[str, Any]:
    """Start the speech engine and name the voice it has for each language."""
    from shared.domain.tongue import Tongue
    from shared.voice.pyttsx3_voice import Pyttsx3Voice
    from shared.voice.voice import VoiceError

    try:
        voice = Pyttsx3Voice(tuple(Tongue))
    except VoiceError as error:
        return {"engine": None, "reason": str(error), "voices": {}}
    return {"engine": voice.engine, "voices": {language.value: name for language, name in voice.voices().items()}}


def sound() -> dict[str, Any]:
    """Name the sound device that announcements would go to."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtMultimedia import QMediaDevices

    app = QCoreApplication(["doctor"])
    device = QMediaDevices.defaultAudioOutput()
    app.quit()
    return {"device": None if device.isNull() else device.description()}


def tray() -> dict[str, Any]:
    """Tell whether the desktop has a tray, by the question that the counter terminal asks."""
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    app = QApplication(["doctor"])
    found = QSystemTrayIcon.isSystemTrayAvailable()
    app.quit()
    return {"available": found}


def displays() -> dict[str, Any]:
    """Name the monitors of the desktop, which is the first, and the touch panels that it knows."""
    from PySide6.QtGui import QGuiApplication

    from shared.qt.touch_panels import touch_panels

    app = QGuiApplication(["doctor"])
    names = [screen.name() for screen in app.screens()]
    primary = app.screens().index(app.primaryScreen()) if names else None
    panels = [device.name() for device in touch_panels()]
    app.quit()
    return {"monitors": names, "primary": primary, "touch": panels}


PROBES: dict[str, Callable[[], dict[str, Any]]] = {
    "libraries": libraries,
    "fonts": fonts,
    "voices": voices,
    "sound": sound,
    "tray": tray,
    "displays": displays,
}


def _lacking(load: Callable[[str], object], name: str) -> str | None:
    """Return the library for want of which something does not load, None when it does load."""
    try:
        load(name)
    except (ImportError, OSError) as error:
        found = re.match(r"(lib\S+\.so\S*): cannot open", str(error))
        return found[1] if found else str(error)
    return None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(PROBES[sys.argv[1]]()))

"""A terminal or handset that is started while its database is away waits where it has worked before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from shared.db.store import Store
from shared.domain.words import Words
from shared.machine_folder import machine_folder
from shared.qt.awaiting import open_hall
from shared.qt.theme import THEMES
from shared.qt.waiting import SMALL_SIZE, Told, WaitingWindow
from shared.settings import Settings

AWAY = Words("数据库连不上，正在重新连接……", "The database is away; trying again …")
TERMINAL = Told(
    AWAY,
    Words("连上后自动打开，正在办的号还在。", "This opens by itself when it is back; the visit in hand is kept."),
)
HANDSET = Told(AWAY, Words("连上后自动打开。", "This opens by itself when it is back."))


def folder_of(settings: Settings) -> Path:
    """Return where this machine keeps what is its own as a terminal of its counter."""
    return machine_folder("counter", str(settings.counter.number), settings)


def terminals_hall(settings: Settings, shown: Callable[[], None]) -> Store | int:
    """Open the hall for a counter's terminal as `open_hall` does."""
    return open_hall(settings, folder_of(settings), partial(_window, settings, TERMINAL), shown)


def handsets_hall(settings: Settings, shown: Callable[[], None]) -> Store | int:
    """Open the hall for a guide's handset as `open_hall` does."""
    folder = machine_folder("guide", "handset", settings)
    return open_hall(settings, folder, partial(_window, settings, HANDSET), shown)


def _window(settings: Settings, told: Told) -> WaitingWindow:
    window = WaitingWindow(THEMES[settings.window.theme], told)
    window.resize(*SMALL_SIZE)
    window.show()
    return window

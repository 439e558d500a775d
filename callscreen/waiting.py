"""A call screen that is started while its database is away says so, where it has worked before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from callscreen.placing import place
from shared.db.store import Store
from shared.domain.words import Words
from shared.machine_folder import machine_folder
from shared.qt.awaiting import open_hall
from shared.qt.displays import chosen_display
from shared.qt.theme import THEMES
from shared.qt.waiting import Told, WaitingWindow
from shared.settings import Settings

COMING_BACK = Told(
    Words(
        "叫号屏正在恢复\n请留意窗口叫号", "This screen is coming back.\nPlease listen for your number at the windows."
    ),
    Words(
        "给技术人员：数据库连不上，连上后自动显示叫号。",
        "For the technician: the database is away; calls are shown by themselves once it is back.",
    ),
)


def folder_of(settings: Settings) -> Path:
    """Return where this machine keeps what is its own as this call screen."""
    return machine_folder("screen", settings.screen.name, settings)


def screens_hall(settings: Settings, theme: str, shown: Callable[[], None]) -> Store | int:
    """Open the hall for a call screen as `open_hall` does."""
    return open_hall(settings, folder_of(settings), partial(_window, settings, theme), shown)


def _window(settings: Settings, theme: str) -> WaitingWindow:
    window = WaitingWindow(THEMES[theme], COMING_BACK)
    place(window, settings.window, chosen_display(settings.screen.display, settings.source))
    return window

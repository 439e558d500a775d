"""Draws the kiosk's pictures without a display."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication

from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import VIEWS, all_states
from kiosk.state import KioskState
from kiosk.window import KioskWindow
from shared.qt.theme import DARK, LIGHT, Theme, dress

SMALL = {"desktop": QSize(1366, 768), "tiled": QSize(432, 768)}
IN_SMALL = ("home", "service", "number", "long-home")
"""States that are also drawn in windows smaller than any kiosk, and in the dark theme."""


LAYOUT_ROUNDS = 4
"""A text that needs another line moves its card, which moves the page: each layout asks the next one to follow."""


def draw(folder: Path) -> list[Path]:
    """Draw every state in every view as a PNG into the folder and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    named = all_states(demonstration_hall())
    made = []
    for view in VIEWS:
        with_language = [(f"{name}-{view.name}", view.of(state)) for name, state in named]
        made += draw_all(app, LIGHT, view.size, with_language, folder)
    few = [(name, state) for name, state in named if name in IN_SMALL]
    for shape, size in SMALL.items():
        made += draw_all(app, LIGHT, size, [(f"{name}-{shape}", state) for name, state in few], folder)
    dark = [(f"{name}-dark", state) for name, state in few]
    return made + draw_all(app, DARK, VIEWS[0].size, dark, folder)


def draw_all(
    app: QApplication, theme: Theme, size: QSize, named: list[tuple[str, KioskState]], folder: Path
) -> list[Path]:
    """Draw states one after the other in one window."""
    dress(app, theme)
    window = KioskWindow(theme)
    window.resize(size)
    window.show()
    made = []
    for name, state in named:
        window.show_state(state)
        for _ in range(LAYOUT_ROUNDS):
            app.processEvents()
        made.append(folder / f"{name}.png")
        if not window.grab().save(str(made[-1])):
            raise OSError(f"cannot write {made[-1]}")
    window.hide()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return made

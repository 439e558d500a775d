"""What makes the terminal a helper beside another program: its remembered place, tray, keys and the locked screen."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from counter_terminal import machine_texts
from counter_terminal.desktop import open_desktop
from counter_terminal.facts import Facts
from counter_terminal.hotkeys.hot_keys import Grabbed
from counter_terminal.hotkeys.opening import open_hot_keys
from counter_terminal.keys import window_keys
from counter_terminal.lock.lock_pause import LockPause
from counter_terminal.lock.opening import open_lock_watch
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Edge, Lasts, Shape, Status, StatusKind
from counter_terminal.tray.tray import Tray
from counter_terminal.waiting import folder_of
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.frame import Frame
from counter_terminal.window.memory import Kept, read_kept, write_kept
from shared.domain.outcome import Err, Outcome
from shared.domain.words import Words
from shared.qt.jobs import QtJobs
from shared.settings import CounterKeys, Settings, WindowSettings
from shared.settings.chord import Chord

WITHOUT_DESKTOP = ("offscreen", "minimal")

log = logging.getLogger(__name__)


class Memory:
    """Where this machine keeps the window's place, read at start and written in the background."""

    def __init__(self, settings: Settings, jobs: QtJobs) -> None:
        self._settings, self._jobs = settings, jobs
        self._file = folder_of(settings) / "window.json"
        self.kept = _beside(settings.window, read_kept(self._file))

    def as_left(self, facts: Facts) -> Facts:
        """Return the facts with shape and edge as the clerk left them, where the settings name none."""
        named, kept = self._settings.counter.model_fields_set, self.kept
        shape = Shape(kept.shape) if "shape" not in named and kept.shape in list(Shape) else facts.shape
        edge = Edge(kept.edge) if "edge" not in named and kept.edge in list(Edge) else facts.edge
        return replace(facts, shape=shape, edge=edge)

    def save(self, kept: Kept) -> None:
        self._jobs.run(partial(write_kept, self._file, kept), partial(_written, self._file))


def framed(settings: Settings, memory: Memory, platform: str, closing: ExitStack) -> Callable[[QWidget], Frame]:
    """Return what stands a window on this desktop."""
    desktop = open_desktop(platform)
    closing.callback(desktop.close)
    reserve = settings.counter.reserve
    return lambda window: Frame(window, settings.window, memory.kept, memory.save, desktop, reserve=reserve)


def accompany(
    settings: Settings,
    app: QApplication,
    presenter: CounterPresenter,
    pages: Pages,
    window: CounterWindow,
    closing: ExitStack,
) -> Callable[[CounterDeskState], None]:
    """Begin to listen to keys and locks, and show the tray; return what takes every state from now on."""
    platform, notes = app.platformName(), list[Words]()
    hot_keys = open_hot_keys(platform, app, window.keys.pressed)
    closing.callback(hot_keys.close)
    grabbed = hot_keys.grab(settings.counter.keys.named())
    notes += grabbed.notes
    if settings.counter.pause_when_locked:
        watch = open_lock_watch(platform, app, window)
        closing.callback(watch.stop)
        if not watch.start(LockPause(presenter).locked_changed) and platform not in WITHOUT_DESKTOP:
            notes.append(machine_texts.NO_LOCK_WATCH)
    show_state: Callable[[CounterDeskState], None] = window.show_state
    if settings.counter.tray and platform not in WITHOUT_DESKTOP:
        tray = Tray(presenter, pages, _left(settings.counter.keys, grabbed), window.take_keyboard, app)
        closing.callback(tray.icon.hide)
        if not tray.show():
            notes.append(machine_texts.NO_TRAY)
        show_state = _both(window.show_state, tray.show_state)
    presenter.change(notes=tuple(notes), lost_keys=grabbed.lost)
    if grabbed.lost:
        presenter.change(status=Status(StatusKind.PROBLEM, grabbed.notes[0], Lasts.ITS_TIME))
    return show_state


def _left(keys: CounterKeys, grabbed: Grabbed) -> dict[str, Chord]:
    """Return the keys that work, by what they do."""
    return {name: chord for name, chord in window_keys(keys).items() if name not in grabbed.lost}


def _both(
    one: Callable[[CounterDeskState], None], other: Callable[[CounterDeskState], None]
) -> Callable[[CounterDeskState], None]:
    def show(state: CounterDeskState) -> None:
        one(state)
        other(state)

    return show


def _beside(wanted: WindowSettings, kept: Kept) -> Kept:
    """Forget places where the settings name one: what they name is kept to."""
    named = wanted.model_fields_set & {"x", "y", "width", "height"}
    return replace(kept, places={}) if named else kept


def _written(file: Path, outcome: Outcome[None]) -> None:
    if isinstance(outcome, Err):
        log.info("%s is not written: %s", file, outcome.error)

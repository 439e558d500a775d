"""The handset's composition root: builds everything from the settings and runs it."""

import platform
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache, partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counter_terminal.commands import Commands
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.window.handset_window import HandsetWindow
from counter_terminal.handset.window.look import metrics_of_handset
from counter_terminal.waiting import handsets_hall
from shared.db.store import Store
from shared.qt.feed import QtFeed
from shared.qt.jobs import QtJobs
from shared.qt.theme import dress
from shared.settings import Settings, WindowSettings

TICK_MS = 1000
USUAL_PX = (600, 1024)
"""A window as large as a small tablet, on a screen that is larger."""
TABLET_PX = 1400
"""No tablet's longer side has more logical pixels; on such a screen the window takes it all."""


def run(settings: Settings, *, remote: bool = False, shown: Callable[[], None] = lambda: None) -> int:
    """Run the handset until its window is closed; return its exit status. `shown` is called when it is shown.

    Where it has worked before it waits for a database that is away.

    Raises:
        Problem: one sentence, before its window is shown: the database cannot be opened.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    shown = cache(shown)  # by whichever window is shown first
    with ExitStack() as closing:
        store = handsets_hall(settings, shown)
        if isinstance(store, int):
            return store
        closing.callback(store.close)
        window = build(settings, store, app, closing)
        if remote:
            from shared.qt.remote import Remote

            Remote(window)
        show(window, settings.window, app)
        shown()
        return app.exec()


def show(window: HandsetWindow, wanted: WindowSettings, app: QApplication) -> None:
    """Show the window as the settings want it; else it takes the whole of a tablet, and a part of a larger screen."""
    screen = app.primaryScreen().availableGeometry()
    if wanted.x is not None and wanted.y is not None:
        window.move(wanted.x, wanted.y)
    if wanted.width is None and wanted.height is None and max(screen.width(), screen.height()) <= TABLET_PX:
        window.showFullScreen()
        return
    window.resize(wanted.width or USUAL_PX[0], wanted.height or USUAL_PX[1])
    window.show()


def build(settings: Settings, store: Store, app: QApplication, closing: ExitStack) -> HandsetWindow:
    """Put the handset together; `closing` lets go of everything in the right order."""
    jobs = QtJobs(app)
    closing.callback(jobs.close)
    commands = Commands(jobs, lambda seconds, call: QTimer.singleShot(round(seconds * 1000), app, call))
    facts = Facts(store.hall(), theme=settings.window.theme)
    presenter = HandsetPresenter(store, commands, jobs, facts, platform.node(), idle_min=settings.guide.idle_min)
    window = HandsetWindow(presenter, metrics_of_handset(app.primaryScreen()), partial(dress, app))
    window.touches.touched.connect(presenter.idling.touched)
    window.scans.scanned.connect(presenter.finding.scanned)
    presenter.attach(window.show_state)
    _follow(store, presenter, app, closing)
    closing.callback(commands.close)
    return window


def _follow(store: Store, presenter: HandsetPresenter, app: QApplication, closing: ExitStack) -> None:
    feed, timer = QtFeed(store, app), QTimer(app)
    feed.changed.connect(presenter.view_came)
    feed.hall_changed.connect(presenter.hall_came)
    feed.link_changed.connect(presenter.link_came)
    timer.timeout.connect(presenter.tick)
    timer.start(TICK_MS)
    closing.callback(timer.stop)
    closing.callback(feed.stop)
    feed.start()

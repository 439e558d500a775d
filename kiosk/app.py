"""Puts the kiosk together: window, presenter, printer, and the feed of the hall."""

import sys
import time
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from drivers.opener import open_printer
from kiosk.alone import Alone
from kiosk.desk import Desk
from kiosk.heartbeat import Heartbeat
from kiosk.look import PANEL_MM
from kiosk.presenter import KioskPresenter
from kiosk.slip_of_ticket import draw_slip
from kiosk.slip_printer import SlipPrinter
from kiosk.taking import Runners
from kiosk.window import KioskWindow
from shared.db.store import Store, open_store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.view import HallView
from shared.feed.caretaker import Caretaker
from shared.qt.feed import QtFeed
from shared.qt.jobs import QtJobs
from shared.qt.remote import Remote
from shared.qt.theme import THEMES, dress
from shared.settings import Settings

TICK_MS = 500
BELIEVABLE_MM = (150, 3000)
"""Screens of this width are believed; others claim nonsense, as many televisions do."""


def run(settings: Settings, *, remote: bool = False, beat: bool = False) -> int:
    """Run the kiosk until it is told to end, and return the exit status (see kiosk.ending).

    `beat` sends a byte a second to whoever watches it.

    Raises:
        Problem: one sentence, before anything is shown: the database is away, empty, or the wrong one.
        BadAddress: one sentence: the printer's address cannot be understood.
    """
    store = open_store(settings.database.url, settings.hall.code, settings.hall.clock)
    try:
        app = _application()
        dress(app, THEMES[settings.window.theme])
        kiosk = Kiosk(store, settings)
        try:
            kiosk.start()
            if remote:
                Remote(kiosk.window)
            if beat:
                Heartbeat(sys.stdout.fileno(), kiosk)
            return app.exec()
        finally:
            kiosk.close()
    finally:
        store.close()


class Kiosk(QObject):
    """The parts of a running kiosk and how they are connected."""

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._printer = open_printer(settings.kiosk.printer)
        self._jobs = (QtJobs(self), QtJobs(self))
        self.window = KioskWindow(THEMES[settings.window.theme], _width_mm(settings))
        name = settings.kiosk.name
        self._alone = Alone(self.window, store, settings, self._printer, self._jobs[0], locked=_covers_screen(settings))
        self.presenter = KioskPresenter(
            Desk(store, name),
            SlipPrinter(self._printer, partial(draw_slip, kiosk=name)),
            Runners(*self._jobs),
            self._alone.show_state,
            seconds=time.monotonic,
            language=settings.kiosk.language,
            staff=self._alone.staff,
        )
        self.presenter.hall_seen(store.hall())
        self.window.presses.pressed.connect(self.presenter.pressed)
        self.feed = QtFeed(store, self)
        self.feed.changed.connect(self._view_changed, Qt.ConnectionType.QueuedConnection)
        self.feed.hall_changed.connect(self.presenter.hall_seen, Qt.ConnectionType.QueuedConnection)
        self.feed.link_changed.connect(self.presenter.link_seen, Qt.ConnectionType.QueuedConnection)
        self._caretaker = Caretaker(store, Actor(Role.KIOSK, name))
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.presenter.tick)

    def start(self) -> None:
        """Show the window and begin to follow the hall."""
        self.presenter.tick()
        _place(self.window, self._settings)
        self._alone.start()
        self.feed.start()
        self._caretaker.start()
        self._ticks.start()

    def close(self) -> None:
        """Stop following, let the jobs in hand end, and let go of the printer."""
        self._ticks.stop()
        self._caretaker.stop()
        self.feed.stop()
        self._alone.close()
        for jobs in self._jobs:
            jobs.close()
        self._printer.close()

    def _view_changed(self, view: HallView, _events: object) -> None:
        self.presenter.view_seen(view)


def _application() -> QApplication:
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication(sys.argv[:1])


def _covers_screen(settings: Settings) -> bool:
    """Cover the screen when told to, and when nothing at all is said of the window."""
    said = "fullscreen" in settings.kiosk.model_fields_set or settings.window.width is not None
    return settings.kiosk.fullscreen or not said


def _place(window: KioskWindow, settings: Settings) -> None:
    wanted = settings.window
    if _covers_screen(settings):
        window.setCursor(Qt.CursorShape.BlankCursor)
        # On X11 it is the window manager that enlarges the window, and a bare kiosk has none.
        window.setGeometry(QGuiApplication.primaryScreen().geometry())
        window.showFullScreen()
        return
    portrait = settings.kiosk.orientation == "portrait"
    usual = (540, 960) if portrait else (1280, 720)
    window.resize(wanted.width or usual[0], wanted.height or usual[1])
    if wanted.x is not None and wanted.y is not None:
        window.move(wanted.x, wanted.y)
    window.show()


def _width_mm(settings: Settings) -> float | None:
    """Return the real width of what the window fills; a smaller window is a whole kiosk drawn in small."""
    if settings.kiosk.width_mm is not None or not _covers_screen(settings):
        return settings.kiosk.width_mm
    screen: QScreen = QGuiApplication.primaryScreen()
    claimed = screen.physicalSize().width()
    turned = screen.geometry().height() > screen.geometry().width()
    least, most = BELIEVABLE_MM
    return claimed if least <= claimed <= most else PANEL_MM[0 if turned else 1]

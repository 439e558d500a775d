"""Puts the kiosk together: window, presenter, printer, and the feed of the hall."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImageReader, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.addresses import check_addresses
from kiosk.alone import Alone, KioskParts
from kiosk.covering import covers_screen
from kiosk.desk import Desk
from kiosk.first_check import FirstCheck
from kiosk.inputs.devices import InputDevices
from kiosk.local.folder import journal_file
from kiosk.local.journal import LocalJournal
from kiosk.look import PANEL_MM, Mount
from kiosk.not_set_up import NOT_SET_UP
from kiosk.numbers import Numbers
from kiosk.opening import NotSetUp, OpenedHall, check_hall, look_for_hall, open_hall
from kiosk.presenter import KioskPresenter
from kiosk.printing import Printing
from kiosk.runners import Runners
from kiosk.spoken.teller import Teller
from kiosk.spoken.voice import KioskVoice
from kiosk.window import KioskWindow
from shared.actions.device_watch import watches
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.problem import Problem
from shared.domain.view import HallView
from shared.ending import RESTART
from shared.feed.caretaker import Caretaker
from shared.qt.feed import QtFeed
from shared.qt.first_contact import FirstContact
from shared.qt.heartbeat import Heartbeat
from shared.qt.jobs import QtJobs
from shared.qt.theme import THEMES, dress
from shared.qt.waiting import WaitingWindow
from shared.settings import Settings

TICK_MS = 500
BELIEVABLE_MM = (150, 3000)
"""Screens of this width are believed; others claim nonsense, as many televisions do."""


def run(
    settings: Settings, *, remote: bool = False, beat: bool = False, shown: Callable[[], None] = lambda: None
) -> int:
    """Run the kiosk until it is told to end, and return the exit status (see shared.ending).

    `beat` sends a byte a second to whoever watches it; `shown` is called when its window is shown.

    Raises:
        Problem: one sentence, before its window is shown: the database is empty or the wrong one, or a device's address
            cannot be understood.
    """

    def until_ended(window: QWidget) -> int:
        shown()
        if remote:
            from shared.qt.remote import Remote

            Remote(window)
        if beat:
            Heartbeat(sys.stdout.fileno(), window)
        return _application().exec()

    try:
        with opened_kiosk(settings) as kiosk:
            kiosk.start()
            return until_ended(kiosk.window)
    except NotSetUp as never_seen:
        with _looking_for_hall(settings, str(never_seen)) as window:
            return until_ended(window)


@contextmanager
def opened_kiosk(settings: Settings) -> Iterator["Kiosk"]:
    """Give a kiosk with its local journal and its store, and let go of all of it; raises as `run` does."""
    check_addresses(settings)
    journal = LocalJournal(journal_file(settings))
    try:
        opened = open_hall(settings, journal)
        try:
            dress(_application(), THEMES[settings.window.theme])
            kiosk = Kiosk(opened, journal, settings)
            try:
                yield kiosk
            finally:
                kiosk.close()
        finally:
            opened.store.close()
    finally:
        journal.close()


@contextmanager
def _looking_for_hall(settings: Settings, why: str) -> Iterator[QWidget]:
    """Give a window that says what is wrong; the program ends to be started anew once the hall is there."""
    _application()
    theme, jobs = THEMES[settings.window.theme], QtJobs()
    window = WaitingWindow(theme, NOT_SET_UP, locked=settings.kiosk.fullscreen)
    try:
        _place(window, settings)
        look = partial(look_for_hall, settings)
        FirstContact(window, look, jobs, window.tell, lambda _: QCoreApplication.exit(RESTART)).tell(why)
        yield window
    finally:
        jobs.close()


class Kiosk(QObject):
    """The parts of a running kiosk and how they are connected."""

    def __init__(self, opened: OpenedHall, journal: LocalJournal, settings: Settings) -> None:
        super().__init__()
        self._settings, self._opened, self._journal, store = settings, opened, journal, opened.store
        self.printing = Printing(settings.kiosk)
        self._jobs = (QtJobs(self), QtJobs(self), QtJobs(self))
        self.window = KioskWindow(THEMES[settings.window.theme], _mount(settings))
        name = settings.kiosk.name
        self._inputs = InputDevices(self.window.presses, self)
        runners = Runners(*self._jobs)
        parts = KioskParts(store, settings, self.printing, runners, journal.file, self._inputs)
        self._alone = Alone(self.window, parts, locked=settings.kiosk.fullscreen)
        self.presenter = KioskPresenter(
            Numbers(Desk(store, name), journal, settings.kiosk.block),
            self.printing.printer,
            runners,
            self._alone.show_state,
            seconds=time.monotonic,
            language=settings.kiosk.language,
            alert=QApplication.beep,
            staff=self._alone.staff,
        )
        self._begin()
        self.window.presses.pressed.connect(self.presenter.pressed)
        self._voice = self._reading_aloud()
        self.feed = QtFeed(store, self)
        self._check = self._following()
        by = Actor(Role.KIOSK, name)
        self._inputs.changed.connect(self.presenter.ways_seen)
        self._inputs.open(settings.kiosk.scanner, settings.kiosk.id_reader, watches(store, by, self._jobs[0]))
        self._caretaker = Caretaker(store, by)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.presenter.tick)
        self._ticks.timeout.connect(self._check.tick)

    def _reading_aloud(self) -> KioskVoice:
        """Connect the voice with what the window shows and what keys reach."""
        voice = KioskVoice(self._settings.kiosk.player, self.presenter.voice_seen)
        teller = Teller(voice)
        self.window.shown.connect(teller.shown)
        self.window.reached.connect(lambda control: teller.reached(control, self.presenter.state.language))
        return voice

    def _following(self) -> FirstCheck:
        """Connect the feed; a hall that was away at the start is checked before it is believed."""
        check = FirstCheck(
            partial(check_hall, self._settings, self._opened.hall.id),
            self._jobs[0],
            self.presenter.link_seen,
            time.monotonic,
            needed=self._opened.link.away,
        )
        queued = Qt.ConnectionType.QueuedConnection
        self.feed.changed.connect(self._view_changed, queued)
        self.feed.hall_changed.connect(self.presenter.hall_seen, queued)
        self.feed.link_changed.connect(check.link_changed, queued)
        return check

    def start(self) -> None:
        """Show the window and begin to follow the hall."""
        self.presenter.tick()
        self.presenter.resume(self._unsure)
        _place(self.window, self._settings)
        self._inputs.start(self.window)
        self._alone.start()
        self.feed.start()
        self._caretaker.start()
        self._ticks.start()

    def close(self) -> None:
        """Stop following, let the jobs in hand end, and let go of the devices."""
        self._ticks.stop()
        self._caretaker.stop()
        self.feed.stop()
        self._inputs.close()
        self._alone.close()
        for jobs in self._jobs:
            jobs.close()
        self._voice.close()
        self.printing.close()

    def _begin(self) -> None:
        """Show the hall, remembered or not, after settling what was in hand when the kiosk ended."""
        self._unsure = self._journal.settle()
        self.presenter.link_seen(self._opened.link)
        self.presenter.hall_seen(self._opened.hall)
        if self._opened.view is not None:
            self.presenter.view_seen(self._opened.view)

    def _view_changed(self, view: HallView, _events: object) -> None:
        self.presenter.view_seen(view)


def _application() -> QApplication:
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication(sys.argv[:1])


def _place(window: QWidget, settings: Settings) -> None:
    wanted = settings.window
    if covers_screen(settings):
        if settings.kiosk.fullscreen:
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


def _mount(settings: Settings) -> Mount:
    """Raise Problem for a picture that cannot be shown: a band without it would look as if it were meant so."""
    picture = settings.kiosk.picture or ""
    if picture and not QImageReader(picture).canRead():
        raise Problem(
            f"{settings.source}: [kiosk] picture = {picture!r} is no picture that can be read; name a PNG or JPEG file."
        )
    return Mount(_width_mm(settings), settings.kiosk.bottom_mm, picture)


def _width_mm(settings: Settings) -> float | None:
    """Return the real width of what the window fills; a smaller window is a whole kiosk drawn in small."""
    if settings.kiosk.width_mm is not None or not covers_screen(settings):
        return settings.kiosk.width_mm
    screen: QScreen = QGuiApplication.primaryScreen()
    claimed = screen.physicalSize().width()
    turned = screen.geometry().height() > screen.geometry().width()
    least, most = BELIEVABLE_MM
    return claimed if least <= claimed <= most else PANEL_MM[0 if turned else 1]

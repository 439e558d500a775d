"""Puts the call screen together: window, presenter, voice, and the feed of the hall."""

import logging
import sys
import time
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from callscreen.announced import FILE_NAME, Announced
from callscreen.board.choice import layout_of
from callscreen.board.layout import BoardLayout
from callscreen.captions import Captions
from callscreen.film.sound import FilmSound
from callscreen.folders import warn_of_missing_folders
from callscreen.from_settings import check_zone, habits_of, look_of, speed_of, voice_settings_of
from callscreen.hall_boards.devices import HallDevices
from callscreen.measures import readable_from_m
from callscreen.next_reader import NextReader
from callscreen.placing import place
from callscreen.presenter import CallScreenPresenter, Ways
from callscreen.readable import needed_mm, newest_call
from callscreen.state import ScreenState
from callscreen.voice.loudness import Loudness, loudness_at
from callscreen.voice.outcome import Outcome
from callscreen.voice.speaker import HallVoice
from callscreen.voice.utterance import Utterance
from callscreen.waiting import folder_of, screens_hall
from callscreen.window import CallScreenWindow
from shared.db.store import Store
from shared.qt.awake import keep_awake
from shared.qt.displays import chosen_display
from shared.qt.feed import QtFeed
from shared.qt.heartbeat import Heartbeat
from shared.qt.jobs import QtJobs
from shared.qt.theme import THEMES, dress, metrics_of_screen
from shared.settings import Settings

TICK_MS = 1000
BODY_MM = 18.0
"""Size of ordinary text on a screen that is read from across the hall."""

if TYPE_CHECKING:
    from shared.qt.remote import Remote

log = logging.getLogger(__name__)


def run(
    settings: Settings, *, remote: bool = False, beat: bool = False, shown: Callable[[], None] = lambda: None
) -> int:
    """Run the call screen until its window is closed, and return the exit status (see shared.ending).

    Where it has worked before it waits for a database that is away. `beat` sends a byte a second to whoever watches it;
    `shown` is called when a window is shown.

    Raises:
        Problem: one sentence, before its window is shown: the database is away, empty, or the wrong one, or the zone.
    """
    layout, app = layout_of(settings), _application()
    theme, shown = settings.screen.theme or layout.theme, cache(shown)  # by whichever window is shown first
    dress(app, THEMES[theme])
    if beat:
        Heartbeat(sys.stdout.fileno(), app)
    store = screens_hall(settings, theme, shown)
    if isinstance(store, int):
        return store
    try:
        check_zone(settings, store.hall())
        screen = CallScreen(store, settings, layout)
        if remote:
            from shared.qt.remote import Remote

            screen.ready.connect(lambda: screen.tell_through(Remote(screen.window)))
        screen.start()
        shown()
        status = app.exec()
        screen.close()
        return status
    finally:
        store.close()


class CallScreen(QObject):
    """The parts of a running call screen and how they are connected."""

    ready = Signal()
    """The first picture is shown; every call from now on is announced."""

    def __init__(self, store: Store, settings: Settings, layout: BoardLayout) -> None:
        super().__init__()
        self._settings, self._layout = settings, layout
        self.window = CallScreenWindow(look_of(settings, layout))
        self._tell: Callable[..., None] = _tell_nobody
        self._shown = False
        self._announced = Announced(folder_of(settings) / FILE_NAME, store.now)
        ways = Ways(
            show=self._show,
            announce=self._announce,
            no_longer=lambda number: self.voice.cancel(number),
            take_back=lambda zone: self.voice.take_back(zone),
            now=store.now,
            monotonic_s=time.monotonic,
            was_announced=self._announced.knows,
            was_read=self._announced.read_at,
        )
        habits = habits_of(settings, layout)
        self.presenter = CallScreenPresenter(store.hall(), ways, habits)
        self.devices = HallDevices(
            store, settings, lambda: self.presenter.hall, fresh_s=habits.full_time_s, pace=speed_of(settings)
        )
        board_time = self.presenter.board_time
        self.captions = Captions(self.presenter.speaking_started, self.presenter.speaking_done, board_time=board_time)
        self._film_sound = FilmSound(self.window.films, lambda: self._loudness(store), self)
        self.voice = HallVoice(
            voice_settings_of(settings),
            self.presenter.voice_changed,
            self._speaks,
            self._spoken,
            loudness=lambda: self._loudness(store),
            lead_in_s=lambda: self._film_sound.lead_in_s,
            board_time=board_time,
            on_put_off=self.captions.put_off,
            on_pace=self.presenter.pace_changed,
        )
        self.feed = QtFeed(store, self)
        self.feed.changed.connect(self.presenter.view_changed, Qt.ConnectionType.QueuedConnection)
        self.feed.hall_changed.connect(self.presenter.hall_changed, Qt.ConnectionType.QueuedConnection)
        self.feed.link_changed.connect(self.presenter.link_changed, Qt.ConnectionType.QueuedConnection)
        self._jobs = QtJobs(self)
        self._next = self._follow_next(store) if "next" in layout.parts() else None
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.presenter.tick)
        self._ticks.timeout.connect(self.devices.tick)
        self._ticks.timeout.connect(self.captions.tick)

    def start(self) -> None:
        """Show the window with all letters prepared, and only then follow the hall."""
        display = chosen_display(self._settings.screen.display, self._settings.source)
        place(self.window, self._settings.window, display)
        self.window.make_ready()
        self._tell_how_far()
        warn_of_missing_folders(self._settings)
        keep_awake()
        self.feed.start()
        self._ticks.start()

    def tell_through(self, remote: "Remote") -> None:
        """Tell what was painted and what was announced, for demonstrations and measurements."""
        self._tell = remote.tell
        self.window.painted.connect(lambda number, at_ns: remote.tell(painted=number, at_ns=at_ns))

    def close(self) -> None:
        """Stop following, then end the voice; what it is saying is cut off."""
        self._ticks.stop()
        self.feed.stop()
        self._jobs.close()
        self.window.end()
        self.devices.close()
        self.voice.close()

    def _follow_next(self, store: Store) -> NextReader:
        reader = NextReader(store, self._jobs, self._layout.next.numbers, self.presenter.next_changed)
        self.feed.changed.connect(reader.ask, Qt.ConnectionType.QueuedConnection)
        self.feed.hall_changed.connect(reader.hall_changed, Qt.ConnectionType.QueuedConnection)
        return reader  # to be kept: a signal does not keep it

    def _loudness(self, store: Store) -> Loudness:
        hall = self.presenter.hall
        return loudness_at(hall.voice, store.now().astimezone(hall.zone))

    def _tell_how_far(self) -> None:
        """Log from how far the newest call can be read, and whether the layout wants more."""
        width_mm = self._settings.screen.width_mm
        call = newest_call(self.window, metrics_of_screen(self.window.screen(), BODY_MM, width_mm).px_per_mm)
        if call is None:
            return
        distance_m, wanted_m = readable_from_m(call.least_mm), self._layout.distance_m
        log.info(
            "the newest number is %.0f mm high and its window %.0f mm, readable from %.1f m",
            call.number_mm,
            call.window_mm,
            distance_m,
        )
        if needed_mm(wanted_m) > call.least_mm and (width_mm or QGuiApplication.platformName() != "offscreen"):
            log.warning(
                "the layout wants numbers and windows that are read from %g m, which this screen is too small for; "
                "choose one with fewer tiles (hall screen check tells how far each part is read)",
                wanted_m,
            )

    def _show(self, state: ScreenState) -> None:
        self.window.render_state(state)
        self.devices.follow(state)
        if not self._shown:
            self._shown = True
            self.ready.emit()

    def _announce(self, utterance: Utterance) -> None:
        self.captions.announced(utterance)
        self.voice.say(utterance)
        self.devices.announced(utterance)

    def _speaks(self, utterance: Utterance) -> None:
        self._film_sound.speech_begins(utterance.id)
        self._announced.started(utterance)
        self.captions.started(utterance)

    def _spoken(self, utterance: Utterance, outcome: Outcome) -> None:
        self._film_sound.speech_ends(utterance.id)
        self._announced.done(utterance, outcome)
        self.captions.done(utterance, outcome)
        for number in utterance.numbers:
            self._tell(announced=number, seq=utterance.id, outcome=outcome.value)


def _application() -> QApplication:
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication(sys.argv[:1])


def _tell_nobody(**news: object) -> None:
    """Nobody listens unless the program is run for a demonstration."""

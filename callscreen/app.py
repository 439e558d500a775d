"""Puts the call screen together: window, presenter, voice, and the feed of the hall."""

import logging
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from callscreen.captions import Captions
from callscreen.hall_boards.devices import HallDevices
from callscreen.presenter import CallScreenPresenter, Habits, Ways
from callscreen.state import ScreenState
from callscreen.voice.announcer import Outcome
from callscreen.voice.loudness import loudness_at
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.speaker import HallVoice
from callscreen.voice.utterance import Utterance
from callscreen.window import CallScreenWindow
from callscreen.zones import check_known_zone
from shared.db.store import Store, open_store
from shared.domain.hall import Hall
from shared.qt.feed import QtFeed
from shared.qt.theme import THEMES, dress, metrics_of_screen
from shared.settings import Settings, WindowSettings

TICK_MS = 1000
BODY_MM = 18.0
"""Size of ordinary text on a screen that is read from across the hall."""

if TYPE_CHECKING:
    from shared.qt.remote import Remote

log = logging.getLogger(__name__)


def run(settings: Settings, *, remote: bool = False, shown: Callable[[], None] = lambda: None) -> int:
    """Run the call screen until its window is closed, and return the exit status; `shown` is called when it is shown.

    Raises:
        Problem: one sentence, before its window is shown: the database is away, empty, or the wrong one, or the zone.
    """
    clock = settings.hall.clock
    store = open_store(settings.database.url, settings.hall.code, clock)
    try:
        app = _application()
        dress(app, THEMES[settings.screen.theme])
        check_zone(settings, store.hall())
        screen = CallScreen(store, settings)
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

    def __init__(self, store: Store, settings: Settings) -> None:
        super().__init__()
        self._placed = settings.window
        animations = QGuiApplication.platformName() != "offscreen"
        self.window = CallScreenWindow(THEMES[settings.screen.theme], animations=animations)
        self._tell: Callable[..., None] = _tell_nobody
        self._shown = False
        ways = Ways(
            show=self._show,
            announce=self._announce,
            no_longer=lambda number: self.voice.cancel(number),
            now=store.now,
            monotonic_s=time.monotonic,
        )
        habits = habits_of(settings)
        self.presenter = CallScreenPresenter(store.hall(), ways, habits)
        self.devices = HallDevices(
            store, settings, lambda: self.presenter.hall, fresh_s=habits.full_time_s, pace=_speed(settings)
        )
        self.captions = Captions(self.presenter.speaking_started, self.presenter.speaking_done)
        self.voice = HallVoice(
            voice_settings_of(settings),
            self.presenter.voice_changed,
            self.captions.started,
            self._spoken,
            loudness=lambda: loudness_at(self.presenter.hall.voice, store.now().astimezone(self.presenter.hall.zone)),
        )
        self.feed = QtFeed(store, self)
        self.feed.changed.connect(self.presenter.view_changed, Qt.ConnectionType.QueuedConnection)
        self.feed.hall_changed.connect(self.presenter.hall_changed, Qt.ConnectionType.QueuedConnection)
        self.feed.link_changed.connect(self.presenter.link_changed, Qt.ConnectionType.QueuedConnection)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.presenter.tick)
        self._ticks.timeout.connect(self.devices.tick)
        self._ticks.timeout.connect(self.captions.tick)

    def start(self) -> None:
        """Show the window with all letters prepared, and only then follow the hall."""
        place(self.window, self._placed)
        self.window.make_ready(metrics_of_screen(self.window.screen(), BODY_MM).px_per_mm)
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
        self.devices.close()
        self.voice.close()

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

    def _spoken(self, utterance: Utterance, outcome: Outcome) -> None:
        self.captions.done(utterance, outcome)
        for number in utterance.numbers:
            self._tell(announced=number, seq=utterance.id, outcome=outcome.value)


def habits_of(settings: Settings) -> Habits:
    """Return the machine's settings as the presenter's habits; a demonstration's hours pass faster."""
    screen = settings.screen
    return Habits(screen.zone, screen.languages, screen.stale_after_s * _speed(settings))


def check_zone(settings: Settings, hall: Hall) -> None:
    """Raise Problem for a zone that no queue belongs to: the screen would stay empty without a word."""
    check_known_zone(f"{settings.source}: [screen]", settings.screen.zone, hall)


def voice_settings_of(settings: Settings) -> VoiceSettings:
    """Return the machine's settings as the voice's."""
    screen = settings.screen
    return VoiceSettings(
        player=screen.player,
        stale_after_s=screen.stale_after_s,
        merge=screen.merge,
        drop_served=not screen.speak_served,
        repeat_when_idle=screen.repeat,
        tongues=screen.languages,
        pace=_speed(settings),
        voice=screen.voice,
        pack=screen.voice_pack,
    )


def place(window: CallScreenWindow, wanted: WindowSettings) -> None:
    """Put the window where the settings say, else over the whole screen, without a mouse pointer."""
    if wanted.width is not None and wanted.height is not None:
        window.resize(wanted.width, wanted.height)
        if wanted.x is not None and wanted.y is not None:
            window.move(wanted.x, wanted.y)
        window.show()
    else:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()


def _application() -> QApplication:
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else QApplication(sys.argv[:1])


def _speed(settings: Settings) -> float:
    return settings.hall.clock.speed if settings.hall.clock else 1.0


def _tell_nobody(**news: object) -> None:
    """Nobody listens unless the program is run for a demonstration."""

"""The counter terminal's composition root: builds everything from the settings and runs it."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counter_terminal.board_link import BoardLink
from counter_terminal.commands import Commands
from counter_terminal.devices import DeviceSignals
from counter_terminal.facts import Facts
from counter_terminal.helper import Memory, accompany, framed
from counter_terminal.pad_keys import PadKeys
from counter_terminal.pad_link import PadDisplay
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.preset import check_addresses, clerk_of, counter_of
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.rating_ways import RatingWays
from counter_terminal.signing.facts import Signing
from counter_terminal.signing.terminal_name import terminal_name
from counter_terminal.state import Edge, Shape
from counter_terminal.waiting import terminals_hall
from counter_terminal.watched_devices import WatchedDevices, connect
from counter_terminal.window.counter_window import AHEAD_MS, CounterWindow
from counter_terminal.window.look import metrics_of_desk
from drivers.opener import open_board, open_pad, open_printer
from shared.db import snapshot
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Hall, Role
from shared.feed.caretaker import Caretaker
from shared.qt.feed import QtFeed
from shared.qt.jobs import QtJobs
from shared.qt.theme import dress
from shared.settings import Settings

TICK_MS = 250


def run(settings: Settings, *, remote: bool = False, shown: Callable[[], None] = lambda: None) -> int:
    """Run the counter terminal until its window is closed; return its exit status. `shown` is called when it is shown.

    Where it has worked before it waits for a database that is away.

    Raises:
        Problem: one sentence, before its window is shown: the database, the counter, the clerk or a device's address.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    shown = cache(shown)  # by whichever window is shown first
    with ExitStack() as closing:
        store = terminals_hall(settings, shown)
        if isinstance(store, int):
            return store
        closing.callback(store.close)
        window = build(settings, store, app, closing)
        if remote:
            from shared.qt.remote import Remote

            Remote(window)
        window.show()
        shown()
        QTimer.singleShot(AHEAD_MS, window, window.make_ahead)
        return app.exec()


def build(settings: Settings, store: Store, app: QApplication, closing: ExitStack) -> CounterWindow:
    """Put the terminal together; `closing` lets go of everything in the right order."""
    check_addresses(settings)
    hall = store.hall()
    counter, clerk = counter_of(settings, hall), clerk_of(settings, hall)
    steps, reads, signals = QtJobs(app), QtJobs(app), DeviceSignals(app)
    closing.callback(steps.close)
    closing.callback(reads.close)
    commands = Commands(steps, partial(_later, app), reads)
    board = open_board(settings.counter.board, signals.board_state.emit, lambda: store.now().astimezone(store.zone))
    closing.callback(board.close)
    pad = open_pad(settings.counter.pad, signals.pad_event.emit, signals.pad_state.emit)
    closing.callback(pad.close)
    rating = RatingDesk(store, commands, pad, counter.number)
    rating.ways = ways_of(settings)
    memory = Memory(settings, reads)
    shape, edge = Shape(settings.counter.shape), Edge(settings.counter.edge)
    signing = Signing(terminal_name(settings, closing), counter.id)
    facts = Facts(hall, counter.id, shape=shape, edge=edge, theme=settings.window.theme, signing=signing)
    presenter = CounterPresenter(
        store,
        commands,
        memory.as_left(facts),
        BoardLink(board.show),
        PadDisplay(pad),
        rating,
        rating_extra(settings, hall),
    )
    pages = Pages(presenter)
    window = CounterWindow(
        presenter,
        pages,
        metrics_of_desk(app.primaryScreen()),
        settings.window,
        partial(dress, app),
        settings.counter.keys,
        framed(settings, memory, app.platformName(), closing),
    )
    keys = PadKeys(presenter, pages, pad.has_start_key)
    signals.pad_event.connect(keys.came)
    signals.kept = (keys,)
    signals.pad_state.connect(rating.ways.pad_came)
    signals.rating_screen.connect(rating.ways.screen_came)
    watched = connect(signals, presenter, settings, store, commands)
    # What they told before anybody listened.
    signals.board_state.emit(board.state)
    signals.pad_state.emit(pad.state)
    presenter.attach(accompany(settings, app, presenter, pages, window, closing))
    if settings.counter.rating_display is not None:
        _open_rating_screen(settings, app, presenter, rating, store, signals, closing)
    if settings.counter.printer is not None:
        _open_printer(settings.counter.printer, app, presenter, closing)
    _follow(store, presenter, watched, app, closing)
    caretaker = Caretaker(store, Actor(Role.CLERK, f"counter {counter.number}", counter.id))
    closing.callback(caretaker.stop)
    caretaker.start()
    closing.callback(commands.close)
    presenter.signing.begin_with(clerk.id if clerk is not None else None)
    # Looked at here and not left to the feed, so that the clerk is on the way in when the first key can be pressed.
    presenter.view_came(store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c))), ())
    return window


def _open_rating_screen(
    settings: Settings,
    app: QApplication,
    presenter: CounterPresenter,
    rating: RatingDesk,
    store: Store,
    signals: DeviceSignals,
    closing: ExitStack,
) -> None:
    """Cover the citizen's own monitor, now or when it comes."""
    from counter_terminal.rating_screen.citizens_touch import CitizensTouch
    from counter_terminal.rating_screen.joining import join
    from counter_terminal.rating_screen.lacking import lacking
    from counter_terminal.rating_screen.mind import RatingScreenMind
    from counter_terminal.rating_screen.monitor import RatingMonitor
    from counter_terminal.rating_screen.window import RatingScreenWindow

    wanted = settings.counter
    assert wanted.rating_display is not None
    # Loading the words of its keyboard must not keep a clerk's key waiting.
    words = QtJobs()
    closing.callback(words.close)
    mind = RatingScreenMind(presenter.citizen, store.now, words)
    window = RatingScreenWindow(mind, settings.window.theme, Path(wanted.photos) if wanted.photos else None)
    closing.callback(window.close)
    join(mind, presenter, rating)
    mind.attach(window.show_state)
    CitizensTouch(window, mouse_rates=wanted.rating_mouse)
    presenter.change(notes=(*presenter.facts.notes, *lacking(wanted)))
    RatingMonitor(app, window, wanted.rating_display, signals.rating_screen.emit).look()


def _open_printer(address: str, app: QApplication, presenter: CounterPresenter, closing: ExitStack) -> None:
    """Let lists be printed. Raises BadAddress."""
    printer, jobs = open_printer(address), QtJobs(app)
    closing.callback(printer.close)
    closing.callback(jobs.close)
    presenter.visit.list.use(printer, jobs)


def ways_of(settings: Settings) -> RatingWays:
    """Return the ways to rate here; a simulated pad beside a rating screen is one that nobody has."""
    own = settings.counter
    if own.rating_display is None:
        return RatingWays()
    from counter_terminal.rating_screen.lacking import can_be_touched

    touchable = partial(can_be_touched, own)
    return RatingWays(has_pad=not own.pad.startswith("sim:"), has_screen=True, can_be_touched=touchable)


def rating_extra(settings: Settings, hall: Hall) -> timedelta:
    """Return how much longer than the hall's own window ratings stay open here, by this machine's settings."""
    if "rating_timeout_s" not in settings.counter.model_fields_set:
        return timedelta()
    return timedelta(seconds=settings.counter.rating_timeout_s - hall.rules.rating_window_s)


def _follow(
    store: Store, presenter: CounterPresenter, devices: WatchedDevices, app: QApplication, closing: ExitStack
) -> None:
    feed, timer = QtFeed(store, app), QTimer(app)
    feed.changed.connect(presenter.view_came)
    feed.hall_changed.connect(presenter.hall_came)
    feed.link_changed.connect(presenter.link_came)
    timer.timeout.connect(presenter.tick)
    timer.timeout.connect(devices.tick)
    timer.start(TICK_MS)
    closing.callback(timer.stop)
    closing.callback(feed.stop)
    feed.start()


def _later(app: QApplication, seconds: float, call: Callable[[], None]) -> None:
    QTimer.singleShot(round(seconds * 1000), app, call)

"""Where a clerk's day is played: a hall at its own clock, one counter with all that stands on it, and a colleague."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import make_url

from counter_terminal.lock.lock_pause import LockPause
from counter_terminal.rating_screen.joining import join
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.touch_key import TouchKey
from counter_terminal.rating_screen.window import RatingScreenWindow
from counter_terminal.state import CounterDeskState, Shape
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.frame import Frame
from deploy.rig.relay import Relay
from shared.actions.keeping_time import anything_due, keep_time
from shared.actions.overlong_pauses import see_to_overlong_pauses
from shared.actions.staff_pins import set_pin
from shared.catalogue.model import Catalogue
from shared.domain.hall import Material
from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.ids import new_command
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.pause_words import USUAL_REASONS, PauseReason
from shared.domain.words import NOTHING, Words
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench, HandClock
from tests.counter_terminal.signing.people import MANAGER
from tests.counter_terminal.window.hand import METRICS, Hand
from tests.factories import KIOSK, SHANGHAI, RunningHall, a_catalogue
from tests.shared.actions.deferring import CARD, REPORT

FORM = Material(Words("申请表", "Form"), NOTHING, required=False)
PINS = {"001": "204917", "003": "580213"}
BREATH = PauseReason("breath", Words("喝水", "Glass of water"), 60)
TICK_S = 5.0
"""Between looks at the clock; real programs look four times a second."""
OPENS = Span(9 * 60, 17 * 60)


def a_days_catalogue() -> Catalogue:
    """Counter 1 serves A and C, counter 2 B; service A asks for papers, and clerk 001 may call a chosen number."""
    made = a_catalogue(
        queues=("A", "B", "C"),
        counters={1: ("A", "C"), 2: ("B",)},
        zone=SHANGHAI,
        hours=HallHours(OpenOn.EVERY_DAY, Week((OPENS,))),
    )
    first, *others = made.services
    return replace(
        made,
        services=(replace(first, materials=(CARD, REPORT, FORM)), *others),
        clerks=tuple(replace(clerk, may_choose=clerk.number == "001") for clerk in made.clerks),
        pause_reasons=(*USUAL_REASONS, BREATH),
    )


class Cable:
    """The way to the database, which can be cut and mended: a server's network, or the folder of a file."""

    def __init__(self, url: str) -> None:
        self._relay = None if url.startswith("sqlite") else Relay(url)
        self.url = self._relay.url if self._relay else url

    def cut(self, running: RunningHall) -> None:
        if self._relay:
            self._relay.cut()
        else:
            running.store.engine.dispose()
            self._folder.rename(self._elsewhere)

    def mend(self) -> None:
        if self._relay:
            self._relay.plug()
        else:
            self._elsewhere.rename(self._folder)

    def close(self) -> None:
        if self._relay:
            self._relay.cut()

    @property
    def _folder(self) -> Path:
        return Path(str(make_url(self.url).database)).parent

    @property
    def _elsewhere(self) -> Path:
        return self._folder.with_name("elsewhere")


class Terminal:
    """One run of the counter's program: its window, the citizen's screen, and the watch over the PC's lock."""

    def __init__(self, running: RunningHall, clock: HandClock) -> None:
        self.bench = Bench(running, clock, terminal="pc-1")
        presenter = self.bench.presenter
        wanted = WindowSettings(width=1366, height=768)
        self.window = CounterWindow(
            presenter,
            self.bench.pages,
            METRICS,
            wanted,
            frame=lambda window: Frame(window, wanted, free=lambda _: (0, 0, 1366, 768)),
        )
        self.hand = Hand(self.bench, self.window)
        self.lock = LockPause(presenter)
        self.citizens: list[RatingScreenState] = []
        mind = RatingScreenMind(presenter.citizen, clock, self.bench.jobs)
        self.screen = RatingScreenWindow(mind, "light")
        join(mind, presenter, self.bench.rating)
        presenter.change(shape=Shape.FULL)
        presenter.attach(self._show_clerk)
        mind.attach(self._show_citizen)
        for window in (self.window, self.screen):
            window.show()
        self.window.activateWindow()
        self.hand.settle()

    def _show_clerk(self, state: CounterDeskState) -> None:
        self.bench.states.append(state)
        self.window.show_state(state)

    def _show_citizen(self, state: RatingScreenState) -> None:
        self.citizens.append(state)
        self.screen.show_state(state)

    def touch(self, name: str) -> None:
        """Let the citizen touch a key of their screen."""
        found = self.screen.findChild(TouchKey, name)
        assert isinstance(found, TouchKey)
        assert found.isVisible(), name
        found.click()

    def vanish(self) -> None:
        """End as with the power: nothing is said to anybody, and what was on its way never comes."""
        presenter = self.bench.presenter
        presenter.on_refreshed = lambda _: None
        presenter.attach(lambda _: None)
        self.bench.jobs = ManualJobs()
        for window in (self.window, self.screen):
            window.close()
            window.deleteLater()


class Stage:
    """The hall and its people, with the clock in the hand of whoever tells the day."""

    def __init__(self, running: RunningHall, clock: HandClock, cable: Cable) -> None:
        self.running, self.clock, self.cable = running, clock, cable
        self.away = False
        for number, pin in PINS.items():
            clerk = next(c for c in running.hall.clerks if c.number == number)
            set_pin(running.store, MANAGER, clerk.id, pin, new_command())
        running.hall = running.store.hall()
        self.terminal = Terminal(running, clock)
        self.colleague = Bench(running, clock, counter=2)
        self.colleague.sign_in("002")

    @property
    def bench(self) -> Bench:
        return self.terminal.bench

    @property
    def hand(self) -> Hand:
        return self.terminal.hand

    def time_goes_to(self, clock: str) -> None:
        """Let the hall's clock go on to a time like 09:04:30, and everything look at it on the way."""
        at = datetime.combine(self.clock.now.astimezone(self.zone).date(), time.fromisoformat(clock), self.zone)
        assert at >= self.clock.now, f"{clock} is over"
        while self.clock.now < at:
            self.clock.pass_by(min(TICK_S, (at - self.clock.now) / timedelta(seconds=1)))
            self._look_at_the_clock()
        self.settle()

    @property
    def zone(self) -> ZoneInfo:
        return self.running.store.zone

    def settle(self) -> None:
        """Let everything come that is on its way, as far as the database can be reached."""
        if self.away:
            self.bench.jobs.drain()
        else:
            self.colleague.settle()
            self.hand.settle()

    def crash(self) -> None:
        self.terminal.vanish()
        self.terminal = Terminal(self.running, self.clock)

    def lose_database(self) -> None:
        """Pull the cable; the terminal has not heard of it yet."""
        self.cable.cut(self.running)
        self.away = True

    def hear_of_loss(self) -> None:
        """Let the terminal find out, as its follower does within a second."""
        self.bench.presenter.link_came(LinkState(self.clock.now, "away"))

    def find_database(self) -> None:
        """Plug the cable in again; the follower finds it, and what waits to be sent is sent again."""
        self.cable.mend()
        self.away = False
        self.bench.presenter.link_came(CONNECTED)
        self.bench.retry()
        self.settle()

    def _look_at_the_clock(self) -> None:
        if not self.away:
            self._see_to_what_is_due()
        for bench in (self.bench, self.colleague):
            bench.presenter.tick()
            bench.jobs.drain()

    def _see_to_what_is_due(self) -> None:
        """Do what the caretaker of every program does each second."""
        store = self.running.store
        while anything_due(store) and keep_time(store, KIOSK):
            pass
        see_to_overlong_pauses(store, KIOSK)

"""A handset without its window, on a real hall: jobs run when told, time passes when told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from counter_terminal.commands import Commands
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Page
from counter_terminal.state import StatusKind
from shared.actions import calling, missing
from shared.catalogue.model import Catalogue
from shared.db import journal, snapshot
from shared.domain.clerk import Clerk, Role
from shared.domain.events import Event
from shared.domain.fold import fold
from shared.domain.ids import new_command
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import DatabaseAway
from shared.domain.ticket import Issued, Ticket
from shared.domain.view import HallView
from shared.domain.words import Language
from tests.counter_terminal.bench import HandClock
from tests.factories import SHANGHAI, RunningHall, a_catalogue

GUIDE, MANAGER, CLERK = "003", "004", "001"
PIN = "204917"
IDLE_MIN = 15


def a_guided_catalogue() -> Catalogue:
    """A hall where 003 is a guide and 004 the duty manager; missed numbers are kept for 15 minutes or 5 calls."""
    catalogue = a_catalogue(zone=SHANGHAI)
    roles = {GUIDE: Role.GUIDE, MANAGER: Role.MANAGER}
    clerks = tuple(replace(c, role=roles.get(c.number, c.role)) for c in catalogue.clerks)
    rules = replace(catalogue.rules, parked_for_s=15 * 60, parked_for_calls=5)
    return replace(catalogue, clerks=clerks, rules=rules)


class Bench:
    def __init__(self, running: RunningHall, clock: HandClock, idle_min: int | None = IDLE_MIN) -> None:
        self.running, self.clock, self.store = running, clock, running.store
        self.seconds = 0.0
        """Of a clock that only counts."""
        self.jobs = ManualJobs()
        self.waiting_calls: list[Callable[[], None]] = []
        self.states: list[HandsetState] = []
        self.events: list[Event] = []
        commands = Commands(self.jobs, lambda _, call: self.waiting_calls.append(call))
        facts = Facts(running.store.hall(), language=Language.EN)
        self.presenter = HandsetPresenter(
            running.store, commands, self.jobs, facts, "tablet 1", idle_min=idle_min, clock=lambda: self.seconds
        )
        self.presenter.attach(self.states.append)
        self.view = self._snapshot()
        self.presenter.view_came(self.view, ())
        self.settle()

    @property
    def state(self) -> HandsetState:
        return self.states[-1]

    def on(self, page: Page) -> bool:
        return self.state.page is page

    @property
    def said(self) -> str:
        return self.state.status.text.en

    @property
    def refused(self) -> bool:
        return self.state.status.kind is StatusKind.REFUSED

    def clerk(self, number: str) -> Clerk:
        return next(c for c in self.store.hall().clerks if c.number == number)

    def sign_in(self, number: str = GUIDE, pin: str = "") -> None:
        self.presenter.signing.typed(number)
        if pin:
            self.presenter.signing.typed(pin)
        self.settle()

    def look_up(self, number: str) -> None:
        for sign in number:
            self.presenter.finding.key(sign)
        self.presenter.finding.find_typed()
        self.settle()

    def give(self, letter: str = "A", priority: str = "normal") -> None:
        self.presenter.giving.choose(self.running.service(letter).id)
        self.presenter.giving.give(priority)
        self.settle()

    def issue(self, letter: str = "A") -> Issued:
        issued = self.running.issue(letter)
        self.settle()
        return issued

    def call(self) -> Ticket:
        """Have counter 1 call somebody."""
        called = calling.call_next(self.store, self.running.clerk(1), new_command())
        self.settle()
        assert called is not None
        return called

    def miss(self) -> Ticket:
        """Have counter 1 call somebody who does not come."""
        self.call()
        missed = missing.no_show(self.store, self.running.clerk(1), new_command())
        self.settle()
        return missed

    def settle(self) -> None:
        """Run all jobs and bring all news, until nothing more happens."""
        while self.jobs.drain() or self.bring_news():
            continue

    def bring_news(self) -> bool:
        """Hand over what the journal holds since the last time, as the feed does."""
        cursor = self.view.cursor
        news = tuple(self.store.read(lambda c: journal.read_events(c, self.store.hall_id, cursor)))
        for recorded in news:
            self.view = fold(self.view, recorded)
            self.events.append(recorded.event)
        if news:
            self.presenter.view_came(self.view, news)
        return bool(news)

    def time_passes(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.presenter.tick()
        self.settle()

    @contextmanager
    def silent(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Let the database answer nothing, before anybody has noticed."""

        def no_answer(*_: object, **__: object) -> None:
            raise DatabaseAway("The database does not answer.")

        with monkeypatch.context() as patch:
            patch.setattr(type(self.store), "change", no_answer)
            yield

    @contextmanager
    def away(self) -> Iterator[None]:
        """Let the follower have noticed that the database is away."""
        self.presenter.link_came(LinkState(self.clock.now, "away"))
        yield
        self.presenter.link_came(CONNECTED)
        self.settle()

    def retry(self) -> None:
        """Let all that waits to be asked again be asked."""
        while self.waiting_calls:
            self.waiting_calls.pop(0)()
            self.settle()

    def happened(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in self.events)

    def _snapshot(self) -> HallView:
        day = self.store.now().astimezone(self.store.zone).date()
        return self.store.read(lambda c: snapshot.read_view(c, self.store.hall_id, day))

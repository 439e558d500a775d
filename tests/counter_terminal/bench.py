"""A counter terminal without its window, on a real hall: jobs run when told, time passes when told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from counter_terminal.board_link import BoardLink
from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.intents import SignIn
from counter_terminal.pad_keys import PadKeys
from counter_terminal.pad_link import PadDisplay
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.signing.facts import Signing
from counter_terminal.state import CounterDeskState, Page, RatingState, Shape
from drivers.board.text import BoardText
from drivers.pad.events import Key, KeyPressed, ScoreGiven
from shared.db import journal, snapshot
from shared.db.store import Store
from shared.domain.events import Event
from shared.domain.fold import fold
from shared.domain.ids import ClerkId
from shared.domain.jobs import ManualJobs
from shared.domain.problem import DatabaseAway
from shared.domain.view import HallView
from tests.factories import RunningHall

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class PadLog:
    """Takes down what the pad is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def start_rating(self) -> None:
        self.told.append(("start",))

    def cancel_rating(self) -> None:
        self.told.append(("cancel",))

    def show_ticket(self, number: str | None, waiting: int | None) -> None:
        self.told.append(("show", number, waiting))

    def show_welcome(self, text: str) -> None:
        self.told.append(("welcome", text))


class Bench:
    def __init__(
        self,
        running: RunningHall,
        clock: HandClock,
        counter: int = 1,
        extra: timedelta | None = None,
        terminal: str = "",
        preset: ClerkId | None = None,
    ) -> None:
        """`terminal` is the program's name, `preset` the clerk whom its settings name."""
        self.running, self.clock = running, clock
        self.jobs, self.pad = ManualJobs(), PadLog()
        self.waiting_calls: list[tuple[float, Callable[[], None]]] = []
        self.boards: list[BoardText] = []
        self.states: list[CounterDeskState] = []
        self.events: list[Event] = []
        store, commands = running.store, Commands(self.jobs, lambda s, call: self.waiting_calls.append((s, call)))
        own = running.counter(counter).id
        self.rating = RatingDesk(store, commands, self.pad, counter)
        self.presenter = CounterPresenter(
            store,
            commands,
            Facts(running.hall, own, shape=Shape.COMPACT, signing=Signing(terminal, own)),
            BoardLink(self.boards.append),
            PadDisplay(self.pad),
            self.rating,
            extra or timedelta(),
        )
        self.pages = Pages(self.presenter)
        self.keys = PadKeys(self.presenter, self.pages)
        self.presenter.attach(self.states.append)
        self.presenter.signing.begin_with(preset)
        self.view = self._snapshot()
        self.presenter.view_came(self.view, ())

    @property
    def state(self) -> CounterDeskState:
        return self.states[-1]

    def on(self, page: Page) -> bool:
        return self.state.page is page

    def rating_is(self, rating: RatingState) -> bool:
        return self.state.rating is rating

    def settle(self) -> None:
        """Run all jobs and bring all news, until nothing more happens."""
        while self.jobs.drain() or self.bring_news():
            continue

    def bring_news(self) -> bool:
        """Hand over what the journal holds since the last time, as the feed does."""
        store, cursor = self.running.store, self.view.cursor
        news = tuple(store.read(lambda c: journal.read_events(c, store.hall_id, cursor)))
        if not news:
            return False
        for recorded in news:
            self.view = fold(self.view, recorded)
            self.events.append(recorded.event)
        self.presenter.view_came(self.view, news)
        return True

    def sign_in(self, clerk: str = "001") -> None:
        person = next(c for c in self.running.hall.clerks if c.number == clerk)
        self.presenter.ask(SignIn(person.id, self.presenter.facts.counter_id))
        self.settle()

    def sign_out(self) -> None:
        """Press the sign, and say yes to the question."""
        self.presenter.sign_out_pressed()
        self.settle()
        self.presenter.duty.leave_anyway()
        self.settle()

    def primary(self) -> None:
        self.presenter.primary_pressed()
        self.settle()

    def key(self, key: Key) -> None:
        self.keys.came(KeyPressed(1, key))
        self.settle()

    def score(self, score: int) -> None:
        self.keys.came(ScoreGiven(1, score))
        self.settle()

    def time_passes(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.presenter.tick()
        self.settle()

    @contextmanager
    def away(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Let the database be away; what is asked meanwhile waits to be asked again."""

        def no_answer(*_: object, **__: object) -> None:
            raise DatabaseAway("The database does not answer.")

        with monkeypatch.context() as patch:
            patch.setattr(type(self.running.store), "change", no_answer)
            yield

    def retry(self) -> None:
        """Let all that waits to be asked again be asked."""
        while self.waiting_calls:
            self.retry_once()

    def retry_once(self) -> None:
        """Let what has waited longest be asked again, if anything waits."""
        if self.waiting_calls:
            self.waiting_calls.pop(0)[1]()
            self.settle()

    def happened(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in self.events)

    def _snapshot(self) -> HallView:
        store = self.running.store
        day = store.now().astimezone(store.zone).date()
        return store.read(lambda c: snapshot.read_view(c, store.hall_id, day))


def losing_answers(store: Store, losses: int) -> Callable[..., object]:
    """Return a `change` that does its work and then loses the answer, a number of times."""
    change, lost = store.change, list(range(losses))

    def answer_lost(*arguments: object) -> object:
        answer: object = change(*arguments)  # type: ignore[arg-type]
        if lost:
            lost.pop()
            raise DatabaseAway("The database does not answer.")
        return answer

    return answer_lost

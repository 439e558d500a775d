"""A clerk who looks at a list: a bench with one list seen, and short ways to its rows and steps."""

from dataclasses import dataclass, replace
from typing import Any

from counter_terminal.lists.state import ListName
from counter_terminal.rows import RowStep, ShownList
from shared.catalogue.model import Catalogue
from shared.domain.ids import TicketId
from tests.counter_terminal.bench import Bench, HandClock
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall


def choosing_catalogue(choosers: tuple[str, ...] = ("001", "002"), **rules: Any) -> Catalogue:
    """A hall of two queues where some clerks may call a chosen ticket."""
    made = a_catalogue(zone=SHANGHAI)
    clerks = tuple(replace(clerk, may_choose=clerk.number in choosers) for clerk in made.clerks)
    return replace(made, clerks=clerks, rules=replace(made.rules, **rules))


def a_choosing_hall(
    url: str, clock: HandClock, choosers: tuple[str, ...] = ("001", "002"), **rules: Any
) -> RunningHall:
    return a_hall(url, clock, choosing_catalogue(choosers, **rules))


@dataclass(eq=False)
class Looker:
    """Looks at one list from a bench."""

    bench: Bench
    name: ListName

    def __post_init__(self) -> None:
        self.bench.presenter.around.lists.seen(self.name, self, True)
        self.bench.settle()

    @property
    def shown(self) -> ShownList:
        self.bench.presenter.refresh()
        return self.bench.state.lists[self.name]

    @property
    def numbers(self) -> list[str]:
        return [row.number for row in self.shown.rows]

    @property
    def steps(self) -> list[str]:
        return [step.name for step in self.shown.steps]

    def step(self, name: str) -> RowStep:
        return next(step for step in self.shown.steps if step.name == name)

    def choose(self, number: str) -> None:
        key = next(row.key for row in self.shown.rows if row.number == number)
        self.bench.presenter.around.lists.choose(self.name, TicketId(key))

    def press(self, step: str) -> None:
        self.bench.presenter.around.lists.step(self.name, step)
        self.bench.settle()

    def search(self, typed: str) -> None:
        self.bench.presenter.around.lists.search(self.name, typed)
        self.bench.settle()

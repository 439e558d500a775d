"""The mind of the lists: reads those that are seen, anew when the journal says so, and takes the steps of a row."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.intents import Intent, Return
from counter_terminal.lists import row_steps as steps
from counter_terminal.lists.intents import CallThis, Cancel, EndHold
from counter_terminal.lists.lines import shown_list, spent
from counter_terminal.lists.state import Asked, ListFacts, ListName
from counter_terminal.reading import Reading
from shared.actions.listing import list_held, list_parked, list_waiting
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import Recorded
from shared.domain.ids import TicketId
from shared.domain.problem import DatabaseAway
from shared.domain.ticket_lists import ALL, PAGE, Page, TicketList, touches_lists
from shared.domain.words import NOTHING, Words

FIRST_FEW = 5
_LISTING: dict[TicketList, Callable[..., Page[Any]]] = {
    TicketList.WAITING: list_waiting,
    TicketList.PARKED: list_parked,
    TicketList.HELD: list_held,
}


class Desk(Protocol):
    """At whose desk the lists are looked at."""

    facts: Facts

    def ask(self, intent: Intent) -> None:
        """Carry an intent out if the rules allow it."""

    def refuse(self, why: Words) -> None:
        """Say in the status line why not."""

    def problem(self, text: str) -> None:
        """Say in the status line what went wrong."""

    def change(self, **changes: object) -> None:
        """Change what is known, and show it."""


class Lists:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._readings = {name: Reading[Page[Any]](commands, partial(self._came, name)) for name in ListName}
        self._pages = dict.fromkeys(ListName, 1)
        self._asked_for: Actor | None = None

    # what the hall tells

    def news(self, recorded: Iterable[Recorded]) -> None:
        """Read the lists that these events change; all of them where the picture of the hall is a new one."""
        events = tuple(recorded)
        touched = frozenset[TicketList]().union(*(touches_lists(one.event) for one in events)) if events else ALL
        for name, reading in self._readings.items():
            if name.of in touched:
                reading.touch()

    def follow(self, by: Actor | None) -> None:
        """Show what whoever is signed in may see; nobody sees nothing."""
        if by != self._asked_for:
            self._asked_for = by
            for name in ListName:
                self._put(name, ListFacts())
                self._read(name, anew=True)

    def try_again(self) -> None:
        for reading in self._readings.values():
            reading.try_again()

    # what the clerk does

    def seen(self, name: ListName, by: object, on: bool) -> None:
        """Be told that a part of the screen shows a list, or does so no more; one that nobody sees asks nothing."""
        self._readings[name].seen(by, on)
        if not on and self._known(name).typed:
            # A moment later: a part that is hidden because the state changes must not change it once more meanwhile.
            self._commands.later(0.0, partial(self._forget_search, name))

    def tick(self, now: datetime) -> None:
        """Read a list anew whose first one has waited for a minute more: the sentence why names the minutes."""
        for name in (ListName.NEXT, ListName.WAITING):
            page = self._known(name).page
            if page is not None and page.rows and page.why != NOTHING:
                since = page.rows[0].entered_at
                if spent(since, page.now) != spent(since, now):
                    self._readings[name].touch()

    def watch_next(self, by: object, on: bool) -> None:
        """Keep up with who is called next though no list is shown; `by` is who wants to know."""
        if on and not self._readings[ListName.NEXT].is_seen:
            self._put(ListName.NEXT, ListFacts())  # what was read long ago must not be told
        self._readings[ListName.NEXT].seen(by, on)

    def look_again(self) -> None:
        """Read who is called next anew: a turn may come by time alone."""
        self._readings[ListName.NEXT].touch()

    def _forget_search(self, name: ListName) -> None:
        if not self._readings[name].is_seen:
            self.search(name, "")

    def search(self, name: ListName, typed: str) -> None:
        """Show those whose number begins with what was typed; all of them where it is empty."""
        typed = "".join(typed.upper().split())
        if typed != self._known(name).typed:
            self._pages[name] = 1
            self._put(name, replace(self._known(name), typed=typed, chosen=None, asked=Asked.NOTHING))
            self._read(name)

    def more(self, name: ListName) -> None:
        self._pages[name] += 1
        self._read(name)

    def choose(self, name: ListName, ticket_id: TicketId) -> None:
        """Show the steps of a row."""
        if ticket_id != self._known(name).chosen:
            self._put(name, replace(self._known(name), chosen=ticket_id, asked=Asked.NOTHING))

    def step(self, name: ListName, step: str) -> None:
        """Take a step of the chosen row, by its name."""
        known = self._known(name)
        row = next((row for row in known.page.rows if row.ticket_id == known.chosen), None) if known.page else None
        shown = {one.name: one for one in shown_list(name, self._desk.facts, self._store.now()).steps}
        if row is None or step not in shown:
            return
        match step:
            case _ if not shown[step].enabled:
                self._desk.refuse(shown[step].hint)
            case steps.CALL_THIS if not steps.goes_first(row, self._desk.facts):
                self._put(name, replace(known, asked=Asked.CALL_ANYWAY))
            case steps.CANCEL:
                self._put(name, replace(known, asked=Asked.CANCEL_WHY))
            case steps.NEVER_MIND:
                self._put(name, replace(known, asked=Asked.NOTHING))
            case _:
                self._put(name, replace(known, asked=Asked.NOTHING))
                self._desk.ask(_intent(step, row))

    def _came(self, name: ListName) -> None:
        reading, known = self._readings[name], self._known(name)
        page = reading.answer if reading.answer is not None else known.page
        there = page is not None and any(row.ticket_id == known.chosen for row in page.rows)
        asked = known.asked if there else Asked.NOTHING
        self._put(name, replace(known, page=page, failed=reading.error is not None, asked=asked))
        if reading.error is not None and not isinstance(reading.error, DatabaseAway):
            self._desk.problem(str(reading.error))

    def _read(self, name: ListName, *, anew: bool = False) -> None:
        if self._asked_for is None:
            self._readings[name].ask(None)
            return
        size = FIRST_FEW if name is ListName.NEXT else PAGE * self._pages[name]
        listing, typed = _LISTING[name.of], self._known(name).typed
        self._readings[name].ask(partial(listing, self._store, self._asked_for, prefix=typed, size=size), anew=anew)

    def _known(self, name: ListName) -> ListFacts:
        return self._desk.facts.lists.of(name)

    def _put(self, name: ListName, known: ListFacts) -> None:
        lists = self._desk.facts.lists
        self._desk.change(lists=replace(lists, lists={**lists.lists, name: known}))


def _intent(step: str, row: steps.Row) -> Intent:
    match step:
        case steps.CALL_THIS | steps.CALL_ANYWAY:
            return CallThis(row.ticket_id)
        case steps.END_HOLD:
            return EndHold(row.ticket_id)
        case steps.RETURN:
            return Return(row.number)
        case _:
            return Cancel(row.ticket_id, step.removeprefix(steps.BECAUSE))

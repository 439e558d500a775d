"""A hall in memory and the model of it, side by side: all that is done is done to both, and both must stay the same."""

import copy
import sqlite3
from collections import Counter as Tally
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any

import pytest
from sqlalchemy import Row, select

from shared.actions import missing, set_up
from shared.db import journal, snapshot
from shared.db.engine import memory_engine
from shared.db.queue_tables import ticket, visit
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import DayClosed, TicketCancelled
from shared.domain.fold import fold
from shared.domain.hall import NORMAL, PriorityClass, Role
from shared.domain.ids import CommandId, new_command
from shared.domain.problem import Refused
from shared.domain.rules import Rules
from shared.domain.ticket import Issued, Ticket
from shared.domain.view import CounterState, HallView
from shared.domain.words import Words
from tests.factories import SHANGHAI, a_catalogue
from tests.shared.actions.legality import check_lives, whole_journal
from tests.shared.actions.model import Model, No, Paper

NINE_OCLOCK = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
QUEUES = "ABC"
SERVES = {1: "AB", 2: "BAC", 3: "CA"}
HEAD_STARTS_S = {NORMAL: 0, "green": 20 * 60, "veteran": 5 * 60}
CHOOSER = 4
"""The number of the clerk who may call whom they choose."""
CLERKS = range(1, CHOOSER + 1)

Does = Callable[[CommandId], Any]


@dataclass(frozen=True)
class Done:
    """A command that was answered, to be sent again."""

    at: datetime
    does: Does
    command: CommandId
    answer: object


class SideBySide:
    def __init__(self, rules: Rules) -> None:
        self.now = NINE_OCLOCK
        self._engine = memory_engine()
        self.store: Store = set_up.import_into(self._engine, _catalogue(rules), lambda: self.now)
        hall = self.store.hall()
        self.queues = {q.letter: q.id for q in hall.queues}
        self.services = {hall.queue(s.queue_id).letter: s.id for s in hall.services}
        self.counters = {c.number: c.id for c in hall.counters}
        self.clerks = {int(c.number): c.id for c in hall.clerks}
        self.model = Model(rules, SERVES, HEAD_STARTS_S, [CHOOSER], self.now)
        self.folded = self.fresh()
        self.done: list[Done] = []

    def both(self, real: Does, simple: Callable[[Model], Any], kept: bool = True) -> Any:
        """Do it in the hall and in the model; both do the same, or neither anything. `kept` answers are had again."""
        trial, command, before = copy.deepcopy(self.model), new_command(), self.image()
        try:
            said = simple(trial)
        except No:
            with pytest.raises(Refused):
                real(command)
            assert self.image() == before
            return None
        answer = real(command)
        _compare(answer, said)
        self.model = trial
        if kept:
            self.done.append(Done(self.now, real, command, answer))
        self._catch_up()
        return answer

    def again(self, done: Done) -> None:
        """Send a command once more: it gets the same answer and does nothing."""
        before = self.image()
        assert done.does(done.command) == done.answer
        assert self.image() == before

    def pass_time(self, pause: timedelta) -> None:
        before = self.model.today
        self.now = self.model.now = self.now + pause
        if self.model.today != before:
            self.folded = self.fresh()

    def actor(self, counter: int) -> Actor:
        """Return whoever sits at a counter, or somebody who only thinks so."""
        clerk = self.clerk_at(counter)
        role = Role.MANAGER if clerk == CHOOSER else Role.CLERK
        return Actor(role, f"counter {counter}", self.counters[counter], self.clerks[clerk])

    def clerk_at(self, counter: int) -> int:
        return self.model.desks[counter].clerk or 1

    def fresh(self) -> HallView:
        return self.store.read(lambda c: snapshot.read_view(c, self.store.hall_id, self.store.today(c)))

    def image(self) -> bytes:
        """Return every byte of the database."""
        with closing(self._engine.raw_connection()) as connection:
            driver = connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            return driver.serialize()

    def check_tickets(self) -> None:
        rows = self.store.read(lambda c: c.execute(select(ticket).order_by(ticket.c.id)).all())
        assert [self._told(row) for row in rows] == [_told(paper) for paper in self.model.papers]
        open_visits = self.store.read(lambda c: c.execute(select(visit.c.id).where(visit.c.ended_at.is_(None))).all())
        assert sorted(v.id for v in open_visits) == sorted(row.visit_id for row in rows if row.visit_id)

    def check_screens(self) -> None:
        view, model = self.folded, self.model
        waiting = Tally(p.queue for p in model.waiting())
        assert {q: view.waiting.get(self.queues[q], 0) for q in QUEUES} == {q: waiting[q] for q in QUEUES}
        today = [p for p in model.papers if p.day == model.today]
        assert view.held == tuple(sorted(p.number for p in today if p.state == "held"))
        assert view.missed == tuple(p.number for p in model.missed if p in today and p.state == "parked")
        for number, desk in model.desks.items():
            there, paper = view.counter(self.counters[number]), model.in_hand(number)
            state = CounterState.CLOSED if desk.clerk is None else CounterState.OPEN
            assert there.state is (CounterState.PAUSED if desk.paused else state)
            assert there.clerk_id == self.clerks.get(desk.clerk or 0)
            assert (there.ticket and there.ticket.number) == (paper and paper.number)
            assert (there.rating and there.rating.number) == desk.rating
        assert view == self.fresh()

    def check_journal(self) -> None:
        """Look at the whole journal: its chain, each ticket's life, and what days that ended are said to have left."""
        told = whole_journal(self.store)
        assert len(told) == self.folded.cursor
        assert {p.id: p.state for p in self.model.papers} == check_lives(told)
        events = [recorded.event for recorded in told]
        left = Tally(e.business_day for e in events if isinstance(e, TicketCancelled) and e.reason == missing.DAY_OVER)
        closed = Tally({e.business_day: 0 for e in events if isinstance(e, DayClosed)})
        closed.update(day for e in events if isinstance(e, DayClosed) for day in [e.business_day] * e.abandoned)
        assert closed == left

    def close(self) -> None:
        self.store.close()

    def _catch_up(self) -> None:
        news = self.store.read(lambda c: journal.read_events(c, self.store.hall_id, self.folded.cursor))
        self.folded = reduce(fold, news, self.folded)

    def _told(self, row: Row[Any]) -> tuple[Any, ...]:
        """Return a row in the model's words."""
        letters, services = _back(self.queues), _back(self.services)
        counters, clerks = _back(self.counters), _back(self.clerks)
        return _seen(
            row.state,
            (row.id, row.number, row.business_day, row.priority, row.issued_at),
            (services[row.service_id], [services[step] for step in row.steps or ()], letters[row.queue_id]),
            (row.rank_at, row.entered_at),
            (counters[row.for_counter_id], clerks[row.for_clerk_id]),
            clerks[row.return_to],
            (counters[row.counter_id], clerks[row.clerk_id], row.recalls),
            (row.due_at, row.due_call),
        )


def _catalogue(rules: Rules) -> Any:
    made = a_catalogue(queues=QUEUES, counters=SERVES, clerks=len(CLERKS), zone=SHANGHAI)
    *clerks, last = made.clerks
    classes = tuple(PriorityClass(code, Words(code, code), s) for code, s in HEAD_STARTS_S.items())
    return replace(made, rules=rules, priorities=classes, clerks=(*clerks, replace(last, role=Role.MANAGER)))


def _compare(answer: Any, said: Any) -> None:
    match answer:
        case Issued():
            assert (answer.ticket.number, answer.people_ahead) == (said[0].number, said[1])
        case Ticket():
            assert said is not None, f"{answer.number} was called and nobody was to be"
            assert (answer.number, answer.business_day) == (said.number, said.day)
        case int():
            assert answer == said
        case None:
            assert said is None, f"{said.number} was to be called"


def _back(ids: dict[Any, Any]) -> dict[Any, Any]:
    return {known: name for name, known in ids.items()} | {None: None}


def _told(paper: Paper) -> tuple[Any, ...]:
    return _seen(
        paper.state,
        (paper.id, paper.number, paper.day, paper.group, paper.came),
        (paper.service, paper.steps, paper.queue),
        (paper.rank, paper.entered),
        (paper.only_counter, paper.only_clerk),
        paper.back_to,
        (paper.counter, paper.clerk, paper.recalls),
        (paper.due, paper.due_call),
    )


def _seen(
    state: str, who: object, where: object, place: object, kept_for: object, back_to: object, at: object, due: object
) -> tuple[Any, ...]:
    """Return what counts of a ticket in its state."""
    match state:
        case "waiting":
            return state, who, where, place, kept_for, back_to
        case "called" | "serving":
            return state, who, where, back_to, at, due
        case "parked":
            return state, who, where, back_to, due
        case "held":
            return state, who, where, place, kept_for, back_to, due
        case _:
            return state, who

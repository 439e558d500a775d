"""A hall in memory and the model of it, side by side: all that is done is done to both, and both must stay the same."""

import pickle
import sqlite3
from collections import Counter as Tally
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, reduce
from typing import Any

import pytest
from sqlalchemy import Engine, PoolProxiedConnection, select

from shared.actions import set_up
from shared.actions.duty_report import duties_of
from shared.db import journal, schema, snapshot
from shared.db.appointment_table import appointment
from shared.db.engine import memory_engine
from shared.db.queue_tables import ticket, visit
from shared.db.store import Store
from shared.domain import cancel_reasons
from shared.domain.actor import Actor
from shared.domain.appointment import Appointment
from shared.domain.events import DayClosed, Recorded, TicketCancelled
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import CommandId, new_command
from shared.domain.problem import Refused
from shared.domain.view import CounterState, HallView
from tests.shared.actions.legality import check_duty, check_lives, whole_journal
from tests.shared.actions.machine.seen import Ids, compare, promised, told
from tests.shared.actions.simple_hall.lines import EIGHT_HOURS
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.papers import No
from tests.shared.actions.simple_hall.setting import CHOOSER, QUEUES, Setting, catalogue

NINE_OCLOCK = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)

Does = Callable[[CommandId], Any]


@dataclass(frozen=True)
class Done:
    """A command that was answered, to be sent again."""

    at: datetime
    does: Does
    command: CommandId
    answer: object


class SideBySide:
    def __init__(self, setting: Setting) -> None:
        self.now = NINE_OCLOCK
        self._engine = _engine_with_tables()
        self.store: Store = self._import(setting)
        self.ids = Ids(self.store.hall())
        self.model = Model(setting, self.now)
        self.folded = self.fresh()
        self.done: list[Done] = []

    def both(self, real: Does, simple: Callable[[Model], Any], kept: bool = True) -> Any:
        """Do it in the hall and in the model; both do the same, or neither anything. `kept` answers are had again."""
        trial, command = pickle.loads(pickle.dumps(self.model)), new_command()
        try:
            said = simple(trial)
        except No:
            before = self.image()
            with pytest.raises(Refused):
                real(command)
            assert self.image() == before
            return None
        answer = real(command)
        if isinstance(answer, Appointment) and not said.code:
            said.code = answer.code  # the one thing that chance decides
        compare(answer, said)
        self.model = trial
        if kept:
            self.done.append(Done(self.now, real, command, answer))
        self._catch_up()
        return answer

    def take_catalogue(self, setting: Setting) -> None:
        self.both(lambda _: self._import(setting) and None, lambda m: m.set_up(setting), kept=False)
        self.check_counters()

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
        return Actor(role, f"counter {counter}", self.ids.counters[counter], self.ids.clerks[clerk])

    def clerk_at(self, counter: int) -> int:
        return self.model.desks[counter].clerk or 1

    def fresh(self) -> HallView:
        return self.store.read(lambda c: snapshot.read_view(c, self.store.hall_id, self.store.today(c)))

    def image(self) -> bytes:
        """Return every byte of the database."""
        return _image(self._engine)

    def check_tickets(self) -> None:
        rows = self.store.read(lambda c: c.execute(select(ticket).order_by(ticket.c.id)).all())
        assert [self.ids.told(row) for row in rows] == [told(paper) for paper in self.model.papers]
        open_visits = self.store.read(lambda c: c.execute(select(visit.c.id).where(visit.c.ended_at.is_(None))).all())
        assert sorted(v.id for v in open_visits) == sorted(row.visit_id for row in rows if row.visit_id)

    def check_screens(self) -> None:
        view, model = self.folded, self.model
        waiting = Tally(p.queue for p in model.waiting())
        assert {q: view.waiting.get(self.ids.queues[q], 0) for q in QUEUES} == {q: waiting[q] for q in QUEUES}
        today = [p for p in model.papers if p.day == model.today]
        assert view.held == tuple(sorted(p.number for p in today if p.state == "held"))
        assert view.missed == tuple(p.number for p in model.missed if p in today and p.state == "parked")
        for number, desk in model.desks.items():
            there, paper = view.counter(self.ids.counters[number]), model.in_hand(number)
            state = CounterState.CLOSED if desk.clerk is None else CounterState.OPEN
            assert there.state is (CounterState.PAUSED if desk.paused else state)
            assert there.clerk_id == self.ids.clerks.get(desk.clerk or 0)
            assert there.stands_for == self.ids.clerks.get(desk.own or 0)
            assert (there.ticket and there.ticket.number) == (paper and paper.number)
            assert (there.rating and there.rating.number) == desk.rating
        assert view == self.fresh()

    def check_promises(self) -> None:
        rows = self.store.read(lambda c: c.execute(select(appointment).order_by(appointment.c.id)).all())
        assert [self.ids.promised(row) for row in rows] == [promised(promise) for promise in self.model.promises]

    def check_counters(self) -> None:
        """Look at which queues each counter serves."""
        model, letters = self.model, {queue_id: letter for letter, queue_id in self.ids.queues.items()}
        serves = {c.number: "".join(letters[q] for q in c.queue_ids) for c in self.store.hall().counters}
        assert serves == {number: desk.queues for number, desk in model.desks.items() if model.is_open(number)}

    def check_duties(self) -> None:
        """Fail where parts of a clerk's day are longer than the whole."""
        for day in duties_of(self.store, self.model.today).values():
            parts = sum(day.pause_s.values()) + day.idle_s
            assert parts <= day.on_duty_s + len(day.pause_s) + 1, day  # each is rounded by itself
            assert 0 <= day.stood_in_s <= day.on_duty_s, day
            assert min(day.covered_s, day.walking_s, day.absent_s, day.late_s, day.early_s) >= 0, day

    def check_journal(self) -> None:
        """Look at the whole journal: its chain, each ticket's life, and what days that ended are said to have left."""
        whole = whole_journal(self.store)
        assert len(whole) == self.folded.cursor
        assert {p.id: p.state for p in self.model.papers} == check_lives(whole)
        check_duty(whole)
        closed = Tally[date]()
        for recorded in whole:
            if isinstance(recorded.event, DayClosed):
                closed[recorded.event.business_day] += recorded.event.abandoned
        assert +closed == Tally(day for recorded in whole if (day := _left_behind(recorded)) is not None)

    def close(self) -> None:
        self.store.close()

    def _catch_up(self) -> None:
        news = self.store.read(lambda c: journal.read_events(c, self.store.hall_id, self.folded.cursor))
        self.folded = reduce(fold, news, self.folded)

    def _import(self, setting: Setting) -> Store:
        return set_up.import_into(self._engine, catalogue(setting), lambda: self.now)


def _image(engine: Engine) -> bytes:
    with closing(engine.raw_connection()) as connection:
        return _driver(connection).serialize()


def _driver(connection: PoolProxiedConnection) -> sqlite3.Connection:
    driver = connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@cache
def _tables() -> bytes:
    """Return an empty database with this program's tables, which take a while to make."""
    engine = memory_engine()
    schema.upgrade(engine)
    image = _image(engine)
    engine.dispose()
    return image


def _engine_with_tables() -> Engine:
    engine = memory_engine()
    with closing(engine.raw_connection()) as connection:
        _driver(connection).deserialize(_tables())
    return engine


def _left_behind(recorded: Recorded) -> date | None:
    """Return the day with whose end a ticket was abandoned: its own, or the one that was closed by hand."""
    match recorded.event:
        case TicketCancelled(reason=cancel_reasons.DAY_OVER, business_day=day):
            return day
        case TicketCancelled(reason=cancel_reasons.CLOSED_BY_HAND):
            return (recorded.at + EIGHT_HOURS).date()
        case _:
            return None

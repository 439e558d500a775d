"""Whatever a hall goes through, a program that listened all along and one that just started see the same."""

import shutil
import tempfile
from collections import Counter as Tally
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import reduce
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import Connection, func, select

from shared.actions import calling, duty, issuing, missing, moving, rating, serving
from shared.db import journal, snapshot
from shared.db.queue_tables import ticket, visit
from shared.domain.actor import Actor
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import CounterId, new_command
from shared.domain.problem import Refused
from shared.domain.view import CounterState, CounterView
from tests.factories import KIOSK, RunningHall, a_hall

T = TypeVar("T")
MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
COUNTERS = st.sampled_from([1, 2, 3])
LETTERS = st.sampled_from("AB")
LEGAL = {
    "closed": ["sign_in"],
    "idle": ["call", "call", "call", "pause", "sign_out"],
    "paused": ["resume", "sign_out"],
    "called": ["start", "start", "recall", "no_show", "pause"],
    "serving": ["finish", "finish", "transfer", "resume"],
}
ANYTHING = sorted({action for actions in LEGAL.values() for action in actions})


class SteppingClock:
    """A hall's time that goes on by a second whenever it is asked."""

    def __init__(self) -> None:
        self._now = MORNING

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


class AnyDay(RuleBasedStateMachine):
    """Three counters and two queues, where people do what they may, and sometimes what they may not."""

    def __init__(self, with_tables: Path) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        file = shutil.copy(with_tables, self._folder.name)
        self.running: RunningHall = a_hall(f"sqlite:///{file}", SteppingClock())
        self.folded = self._read(lambda c: snapshot.read_view(c, self.running.store.hall_id, MORNING.date()))

    @rule(letter=LETTERS, priority=st.sampled_from(["normal", "normal", "green"]))
    def issue(self, letter: str, priority: str) -> None:
        self._attempt(lambda: self.running.issue(letter, priority))

    @rule(counter=COUNTERS, sensible=st.sampled_from([True, True, True, False]), data=st.data())
    def work(self, counter: int, sensible: bool, data: st.DataObject) -> None:
        actions = LEGAL[self._state(counter)] if sensible else ANYTHING
        self._do(data.draw(st.sampled_from(actions), "action"), counter, data)

    @rule(counter=COUNTERS, data=st.data())
    def go_on(self, counter: int, data: st.DataObject) -> None:
        self._do(data.draw(st.sampled_from(LEGAL[self._state(counter)]), "action"), counter, data)

    @rule(counter=COUNTERS, data=st.data())
    def come_back(self, counter: int, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from([*self.folded.missed, "A001"]), "number")
        self._attempt(lambda: missing.return_ticket(self.running.store, self._clerk(counter), number, new_command()))

    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        ids = self._read(lambda c: list(c.execute(select(ticket.c.id)).scalars()))
        if ids:
            gone = data.draw(st.sampled_from(ids), "ticket")
            self._attempt(lambda: issuing.cancel(self.running.store, KIOSK, gone, "left", new_command()))

    @rule(counter=COUNTERS, level=st.integers(0, 6), answered=st.booleans())
    def rate(self, counter: int, level: int, answered: bool) -> None:
        open_rating = self._view_of(counter).rating
        pad = Actor(Role.PAD, f"pad {counter}", self.running.counter(counter).id)
        if open_rating and answered:
            visit_id = open_rating.visit_id
            self._attempt(lambda: rating.rate(self.running.store, pad, visit_id, level, new_command()))
        elif open_rating:
            visit_id = open_rating.visit_id
            self._attempt(lambda: rating.leave_unanswered(self.running.store, pad, visit_id, new_command()))

    @invariant()
    def a_fresh_snapshot_is_what_the_events_led_to(self) -> None:
        hall_id = self.running.store.hall_id
        news = self._read(lambda c: journal.read_events(c, hall_id, self.folded.cursor))
        self.folded = reduce(fold, news, self.folded)
        assert self.folded == self._read(lambda c: snapshot.read_view(c, hall_id, MORNING.date()))

    @invariant()
    def the_rows_agree(self) -> None:
        rows = self._read(lambda c: c.execute(select(ticket)).all())
        waiting = Tally(row.queue_id for row in rows if row.state == "waiting")
        assert {queue: n for queue, n in self.folded.waiting.items() if n} == waiting
        assert max(Tally(row.number for row in rows).values(), default=1) == 1
        in_hand = {row.counter_id: row.number for row in rows if row.state in ("called", "serving")}
        assert len(in_hand) == sum(row.state in ("called", "serving") for row in rows)
        assert in_hand == {c.counter_id: c.ticket.number for c in self.folded.counters.values() if c.ticket}
        open_visits = select(func.count()).where(visit.c.ended_at.is_(None))
        assert self._read(lambda c: c.execute(open_visits).scalar()) == sum(r.state == "serving" for r in rows)

    def teardown(self) -> None:
        store = self.running.store
        assert self._read(lambda c: journal.verify(c, store.hall_id)) == self.folded.cursor
        store.close()
        self._folder.cleanup()

    def _do(self, action: str, counter: int, data: st.DataObject) -> None:
        store, command = self.running.store, new_command()
        actions: dict[str, Callable[[Actor], object]] = {
            "call": lambda by: calling.call_next(store, by, command),
            "recall": lambda by: calling.recall(store, by, command),
            "no_show": lambda by: missing.no_show(store, by, command),
            "start": lambda by: serving.start(store, by, command),
            "finish": lambda by: serving.finish(store, by, command),
            "pause": lambda by: duty.pause(store, by, "meal", command),
            "resume": lambda by: duty.resume(store, by, command),
            "sign_out": lambda by: duty.sign_out(store, by, command),
        }
        if action == "sign_in":
            clerk = data.draw(st.sampled_from(self.running.hall.clerks), "clerk")
            self._attempt(lambda: duty.sign_in(store, clerk.id, self.running.counter(counter).id, command))
        elif action == "transfer":
            to = self.running.service(data.draw(LETTERS, "to")).queue_id
            self._attempt(lambda: moving.transfer(store, self._clerk(counter), to, command, "stamp"))
        else:
            self._attempt(lambda: actions[action](self._clerk(counter)))

    def _attempt(self, action: Callable[[], object]) -> None:
        """Do it; if the hall's rules refuse it, nothing may have been recorded."""
        try:
            action()
        except Refused:
            hall_id = self.running.store.hall_id
            assert self._read(lambda c: journal.last_seq(c, hall_id)) == self.folded.cursor

    def _clerk(self, counter: int) -> Actor:
        """Return whoever sits at a counter, or somebody who only thinks so."""
        here = self._view_of(counter)
        clerk_id = here.clerk_id or self.running.hall.clerks[0].id
        return Actor(Role.CLERK, f"counter {counter}", here.counter_id, clerk_id)

    def _state(self, counter: int) -> str:
        here = self._view_of(counter)
        if here.state is CounterState.CLOSED:
            return "closed"
        if here.ticket:
            return "serving" if here.ticket.serving else "called"
        return "idle" if here.state is CounterState.OPEN else "paused"

    def _view_of(self, counter: int) -> CounterView:
        counter_id: CounterId = self.running.counter(counter).id
        return self.folded.counter(counter_id)

    def _read(self, question: Callable[[Connection], T]) -> T:
        return self.running.store.read(question)


@pytest.mark.timeout(400)  # finding the shortest day that fails takes minutes
def test_folding_the_journal_of_any_day_gives_what_the_database_holds(sqlite_with_tables: Path) -> None:
    run_state_machine_as_test(
        lambda: AnyDay(sqlite_with_tables),  # type: ignore[arg-type]
        settings=settings(max_examples=8, stateful_step_count=60, suppress_health_check=list(HealthCheck)),
    )

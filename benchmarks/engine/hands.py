"""The hands of a kiosk or a clerk in a process of their own, that use the hall's real actions."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from benchmarks.engine import past
from benchmarks.engine.crew import Start
from benchmarks.engine.halls import busy_queues
from benchmarks.engine.notes import Note, Notebook, Step
from benchmarks.engine.plan import Phase
from shared.actions import calling, duty, issuing, serving
from shared.db import snapshot
from shared.db.store import Store, open_store
from shared.domain.actor import Actor
from shared.domain.hall import Hall, Role
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from shared.domain.ticket import Ticket

_AFTER_AN_ERROR_S = 0.1


@dataclass(frozen=True, slots=True)
class Hands:
    url: str
    hall_code: str
    number: int
    """Of the kiosk, or of the counter, in its hall."""
    phase: Phase
    pause_s: float

    def __call__(self, start: Start, notebook: Notebook) -> None:
        """Do one round after the other until the time is over, and one at least; one before it goes for practice.

        A program's first round loads and prepares what all others find ready, and a hall's programs run for weeks.
        """
        store = open_store(self.url, self.hall_code)
        place = _Place(store, store.hall(), self.number, notebook)
        act = {Phase.ISSUE: place.issue, Phase.CALL: place.call_and_put_away, Phase.VISIT: place.visit}[self.phase]
        if self.phase is not Phase.ISSUE:
            place.sit_down()
        with notebook.closed():
            act()
        until, over = start(), False
        while not over:
            try:
                act()
            except (Problem, DBAPIError) as error:
                notebook.fail(error)
                time.sleep(_AFTER_AN_ERROR_S)
                if self.phase is not Phase.ISSUE:
                    place.sit_down()
            over = self._rest(until)
        store.close()

    def _rest(self, until: float) -> bool:
        """Pause between nothing and twice the mean; return whether the time is over."""
        if self.pause_s:
            time.sleep(max(0.0, min(random.uniform(0, 2 * self.pause_s), until - time.monotonic())))
        return time.monotonic() >= until


class _Place:
    """A kiosk or a counter."""

    def __init__(self, store: Store, hall: Hall, number: int, notebook: Notebook) -> None:
        self._store, self._hall, self._number, self._notebook = store, hall, number, notebook
        queues = busy_queues(hall)
        self._services = [next(s.id for s in hall.services if s.queue_id == queue_id) for queue_id in queues]
        self._kiosk = Actor(Role.KIOSK, f"kiosk {number}")
        self._clerk = self._kiosk
        self._turn = number

    def sit_down(self) -> None:
        self._clerk = sit_down(self._store, self._hall, self._number)

    def issue(self) -> None:
        self._turn += 1
        service_id = self._services[self._turn % len(self._services)]
        self._noted(Step.ISSUE, lambda: issuing.issue(self._store, self._kiosk, service_id, new_command()).ticket)

    def visit(self) -> None:
        """Take a number, call whoever is next and serve them: the line keeps its length."""
        began, cpu_began = time.monotonic(), time.thread_time()
        self.issue()
        called = self._call()
        self._serve()
        took_s, cpu_s = time.monotonic() - began, time.thread_time() - cpu_began
        self._notebook.write(Note(Step.VISIT, began, took_s, called.id, called.number, cpu_s))

    def call_and_put_away(self) -> None:
        """Call whoever is next; then free the counter and fill the line up, beside the engine."""
        past.replace_called(self._store, self._call())

    def _call(self) -> Ticket:
        return self._noted(Step.CALL, lambda: calling.call_next(self._store, self._clerk, new_command()))

    def _serve(self) -> None:
        self._noted(Step.START, lambda: serving.start(self._store, self._clerk, new_command()))
        self._noted(Step.FINISH, lambda: serving.finish(self._store, self._clerk, new_command()))

    def _noted(self, step: Step, act: Callable[[], Ticket | None]) -> Ticket:
        began, cpu_began = time.monotonic(), time.thread_time()
        ticket = act()
        took_s, cpu_s = time.monotonic() - began, time.thread_time() - cpu_began
        if ticket is None:
            raise Problem("Nobody was waiting; measure with more people in line.")
        self._notebook.write(Note(step, began, took_s, ticket.id, ticket.number, cpu_s))
        return ticket


def sit_down(store: Store, hall: Hall, number: int) -> Actor:
    """Sign in at a counter, and finish what was left there."""
    counter = next(c for c in hall.counters if c.number == number)
    clerk = duty.sign_in(store, hall.clerks[number - 1].id, counter.id, new_command())
    take_up(store, clerk)
    return clerk


def take_up(store: Store, clerk: Actor) -> None:
    """Finish the ticket that somebody left at the clerk's counter."""
    view = store.read(lambda connection: snapshot.read_view(connection, store.hall_id, store.today(connection)))
    assert clerk.counter_id is not None
    left = view.counter(clerk.counter_id).ticket
    if left and not left.serving:
        serving.start(store, clerk, new_command())
    if left:
        serving.finish(store, clerk, new_command())

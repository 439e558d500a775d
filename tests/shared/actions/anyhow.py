"""A pair of hands in a process of its own that does whatever a counter, a kiosk and a pad may do, in any order."""

import random
from collections.abc import Callable, MutableSequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from shared.actions import calling, duty, issuing, keeping_time, missing, moving, rating, serving
from shared.actions.sending_back import send_back
from shared.actions.taking_back import undo_last
from shared.db import engine, snapshot
from shared.db.queue_tables import ticket
from shared.db.store import Store, open_store
from shared.domain.actor import Actor
from shared.domain.hall import NORMAL, Role
from shared.domain.ids import CommandId, TicketId, new_command
from shared.domain.problem import Refused
from shared.domain.view import CounterState, CounterView, HallView
from tests.factories import KIOSK

AT_COUNTER = {
    "closed": ["sign_in"],
    "idle": ["call_next"] * 12 + ["pause", "sign_out", "undo", "undo"],
    "paused": ["resume", "resume", "sign_out"],
    "called": ["start"] * 6 + ["recall", "no_show", "no_show", "pause", "undo"],
    "serving": ["finish"] * 4 + ["transfer"] * 3 + ["hold"] * 2 + ["resume", "finish_and_next", "send_back", "undo"],
}
ELSEWHERE = (
    ["issue"] * 8 + ["return_ticket"] * 3 + ["end_hold", "call_held", "cancel", "rate", "keep_time", "keep_time"]
)
AT_COUNTER_SHARE = 0.6
AGAIN_SHARE = 0.05
"""How often a command is sent once more, as after a lost answer."""

Does = Callable[[CommandId], Any]


def do_anything(url: str, counter: int, seed: int, done: MutableSequence[int], refused: MutableSequence[int]) -> None:
    """Act until `done` has come to nought for this counter, however often the process dies and begins anew."""
    # SQLite's queue is unfair: of eight without a pause one waits 3.7 s, and longer on a busy machine.
    engine.BUSY_S = 60
    store = open_store(url)
    hands = Hands(store, counter, random.Random(seed))
    while done[counter - 1] > 0:
        if not hands.act():
            refused[counter - 1] += 1
        done[counter - 1] -= 1
    store.close()


class Hands:
    def __init__(self, store: Store, counter: int, chance: random.Random) -> None:
        self._store, self._hall, self._chance = store, store.hall(), chance
        self._counter_id = next(c.id for c in self._hall.counters if c.number == counter)
        self._clerk = self._hall.clerks[counter - 1]
        self._by = Actor(Role.CLERK, f"counter {counter}", self._counter_id, self._clerk.id)

    def act(self) -> bool:
        """Do something; return False if somebody else was faster and it was refused."""
        store = self._store
        view = store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))
        here, command = view.counter(self._counter_id), new_command()
        does = self._at_counter(here, view) if self._chance.random() < AT_COUNTER_SHARE else self._elsewhere(here, view)
        try:
            answer = does(command)
        except Refused:
            return False
        if answer is not None and self._chance.random() < AGAIN_SHARE:
            assert does(command) == answer, "the same command was answered in two ways"
        return True

    def _at_counter(self, here: CounterView, view: HallView) -> Does:
        action = self._chance.choice(AT_COUNTER[_state(here)])
        store, by = self._store, self._by
        simple: dict[str, Does] = {
            "sign_in": lambda c: duty.sign_in(store, self._clerk.id, self._counter_id, c),
            "call_next": lambda c: calling.call_next(store, by, c),
            "recall": lambda c: calling.recall(store, by, c),
            "start": lambda c: serving.start(store, by, c),
            "finish": lambda c: serving.finish(store, by, c),
            "no_show": lambda c: missing.no_show(store, by, c),
            "pause": lambda c: duty.pause(store, by, "meal", c),
            "resume": lambda c: duty.resume(store, by, c),
            "sign_out": lambda c: duty.sign_out(store, by, c),
            "undo": lambda c: undo_last(store, by, c),
            "send_back": lambda c: send_back(store, by, c),
            "finish_and_next": lambda c: calling.finish_and_next(store, by, c),
        }
        if action == "transfer":
            return self._transfer(view)
        return self._hold() if action == "hold" else simple[action]

    def _transfer(self, view: HallView) -> Does:
        to = self._chance.choice(self._hall.queues).id
        on_duty = [c for c in view.counters.values() if c.clerk_id is not None]
        there, one = self._chance.choice(on_duty), self._chance.choice(["queue", "counter", "clerk"])
        counter_id = there.counter_id if one == "counter" else None
        clerk_id = there.clerk_id if one == "clerk" else None
        back = self._chance.random() < 0.3
        return lambda c: moving.transfer(
            self._store, self._by, to, c, "see file", counter_id=counter_id, clerk_id=clerk_id, wanted_back=back
        )

    def _hold(self) -> Does:
        until = self._chance.choice([None, self._store.now() + timedelta(seconds=1)])
        return lambda c: moving.hold(self._store, self._by, until, c)

    def _elsewhere(self, here: CounterView, view: HallView) -> Does:
        action, store, by = self._chance.choice(ELSEWHERE), self._store, self._by
        if action == "return_ticket" and view.missed:
            number = self._chance.choice(view.missed)
            return lambda c: missing.return_ticket(store, KIOSK, number, c)
        if action == "rate" and here.rating is not None:
            pad, visit_id = Actor(Role.PAD, "pad", self._counter_id), here.rating.visit_id
            return lambda c: rating.rate(store, pad, visit_id, 5, c)
        if action == "keep_time":
            return self._keep_time()
        if action in ("end_hold", "call_held") and (held := self._somebody("held")) is not None:
            end = action == "end_hold"
            return lambda c: moving.end_hold(store, by, held, c) if end else calling.call_this(store, by, held, c)
        if action == "cancel" and (waiting := self._somebody("waiting")) is not None:
            return lambda c: issuing.cancel(store, KIOSK, waiting, "left", c)
        return self._issue()

    def _issue(self) -> Does:
        service, *then = self._chance.choices(self._hall.services, k=self._chance.choice([1, 1, 1, 2]))
        group = self._chance.choice([NORMAL, NORMAL, "green"])
        return lambda c: issuing.issue(
            self._store, KIOSK, service.id, c, priority=group, then=[step.id for step in then]
        )

    def _keep_time(self) -> Does:
        def does(_: CommandId) -> None:
            keeping_time.keep_time(self._store, KIOSK)

        return does

    def _somebody(self, state: str) -> TicketId | None:
        wanted = select(ticket.c.id).where(ticket.c.hall_id == self._store.hall_id, ticket.c.state == state)
        found = self._store.read(lambda c: list(c.execute(wanted).scalars()))
        return TicketId(self._chance.choice(found)) if found else None


def _state(here: CounterView) -> str:
    if here.ticket is not None:
        return "serving" if here.ticket.serving else "called"
    if here.state is CounterState.CLOSED:
        return "closed"
    return "paused" if here.state is CounterState.PAUSED else "idle"

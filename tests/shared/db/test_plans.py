"""What each action reads is the same with many in line as with few, whatever the hall's past."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.engine import past
from shared.actions import (
    calling,
    keeping_time,
    listing,
    listing_personal,
    looking_up,
    missing,
    moving,
    serving,
    taking_back,
)
from shared.actions.forgotten_ratings import close_forgotten_ratings
from shared.actions.materials import check_materials
from shared.actions.noting import note
from shared.db import lines
from shared.domain.actor import Actor
from shared.domain.hall import APPOINTMENT, PriorityClass
from shared.domain.ids import new_command
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.words import Words
from tests.factories import KIOSK, MIDDAY, RunningHall, a_catalogue, a_hall
from tests.shared.db.history import Costs, analyse, costs_of
from tests.shared.db.test_tickets import scans

QUEUES = "ABCDE"
CLASSES = {"normal": 0, APPOINTMENT: 0, "green": 20, "veteran": 5}
FEW, MANY = (500, 2500), (5000, 7500)
"""People of the past and in line; already of the few, more are ranked before a new green one than are counted."""
FILLED = "ticket|visit|rating|event|command"
"""Tables that have a past here; of an empty one PostgreSQL reads all, which is nothing."""

Acts = Callable[[], Any]


def a_full_hall(url: str, now: list[datetime], code: str, people: int, waiting: int) -> RunningHall:
    """Set up a hall of five queues and four classes, where a missed number is over after so many calls or minutes."""
    made = a_catalogue(code, queues=QUEUES, counters=dict.fromkeys((1, 2, 3), QUEUES), zone=MIDDAY)
    classes = tuple(PriorityClass(name, Words(name, name), minutes * 60) for name, minutes in CLASSES.items())
    rules = replace(made.rules, parked_for_calls=50, parked_for_s=1800, auto_start_s=600)
    running = a_hall(url, lambda: now[0], replace(made, priorities=classes, rules=rules))
    past.add_finished(running.store, running.hall, people, 500)
    past.add_waiting(running.store, running.hall, [q.id for q in running.hall.queues], waiting)
    analyse(running)
    return running


def acts(running: RunningHall, clerk: Actor, now: list[datetime]) -> Iterator[tuple[str, Acts]]:
    """Yield one action after the other, each ready to be done."""
    store = running.store

    def do(action: Callable[..., Any], *args: Any) -> Acts:
        return lambda: action(store, clerk, *args, new_command())

    yield "a number", lambda: running.issue("A")
    yield "a number of the green channel", lambda: running.issue("B", "green")
    yield "the next call", lambda: running.call(clerk)
    yield "a start", do(serving.start)
    yield "ticks of materials", do(check_materials, [CheckedMaterial("身份证", MaterialState.THERE)])
    yield "a note", do(note, "see file")
    yield "a finish", do(serving.finish)
    yield "a finish taken back", do(taking_back.undo_last)
    yield "a finish and the next call", do(calling.finish_and_next)
    yield "a start of the next", do(serving.start)
    serving.finish(store, clerk, new_command())
    yield "the list of those who wait", lambda: listing.list_waiting(store, clerk)
    yield "those kept for one counter or clerk", lambda: listing_personal.list_personal(store)
    yield "a look for forgotten ratings", lambda: close_forgotten_ratings(store, KIOSK)
    yield "its second page", lambda: listing.list_waiting(store, clerk, page=1)
    yield "those who wait by number", lambda: listing.list_waiting(store, clerk, prefix="A00")
    missed = running.call(clerk)
    assert missed is not None
    yield "a no-show", do(missing.no_show)
    yield "the list of missed ones", lambda: listing.list_parked(store, clerk)
    yield "missed ones by number", lambda: listing.list_parked(store, clerk, prefix=missed.number)
    yield "a look at what is due", lambda: keeping_time.anything_due(store)
    yield "a return", do(missing.return_ticket, missed.number)
    running.serve(clerk)
    yield "a transfer", do(moving.transfer, running.service("C").queue_id)
    held = running.serve(clerk)
    yield "a hold", do(moving.hold, now[0] + timedelta(minutes=1))
    yield "the list of those on hold", lambda: listing.list_held(store, clerk)
    yield "those on hold by number", lambda: listing.list_held(store, clerk, prefix=held.number)
    known = running.issue("A").ticket
    yield "a look-up by number", lambda: looking_up.look_up(store, clerk, number=known.number)
    yield "a look-up by slip", lambda: looking_up.look_up(store, clerk, code=known.code)
    yield "the end of a hold", do(moving.end_hold, held.id)
    running.serve(clerk)
    moving.hold(store, clerk, None, new_command())
    yield "calling back", do(calling.call_held)
    serving.start(store, clerk, new_command())
    moving.hold(store, clerk, now[0] + timedelta(minutes=1), new_command())
    running.call(clerk)
    now[0] += timedelta(minutes=11)
    yield "keeping time", lambda: keeping_time.keep_time(store, KIOSK)
    yield "keeping time with nothing to do", lambda: keeping_time.keep_time(store, KIOSK)


def measure(running: RunningHall, now: list[datetime]) -> dict[str, Costs]:
    measured = {}
    for name, act in acts(running, running.clerk(1), now):
        with costs_of(running) as costs:
            act()
        measured[name] = costs
    running.store.close()
    return measured


def test_no_action_reads_more_for_the_past_or_for_a_long_line(ready_url: str) -> None:
    now = [datetime.now(UTC)]
    few = measure(a_full_hall(ready_url, now, "few", *FEW), now)
    many = measure(a_full_hall(ready_url, now, "many", *MANY), now)
    whole = {name: scans(costs, FILLED) for name, costs in many.items()}
    assert {name: plans for name, plans in whole.items() if plans} == {}
    steps = {name: (costs.steps, many[name].steps) for name, costs in few.items()}
    # PostgreSQL reads the rows of day_queue whole while they fit a page.
    assert {name: (a, b) for name, (a, b) in steps.items() if b > 1.2 * a + 300} == {}
    assert any("ix_ticket_line" in plan for plan in many["the next call"].plans)
    assert {name: c.steps for name, c in many.items() if c.steps >= 35 * lines.COUNTED_AT_MOST} == {}

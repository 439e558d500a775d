"""What a hall reads stays small, whatever its past: each statement goes through its index."""

import re
from datetime import date

from benchmarks.engine import past
from shared.actions import calling, missing, serving
from shared.db import lines, snapshot
from shared.domain.ids import new_command
from shared.domain.ticket import Ticket
from tests.factories import KIOSK, RunningHall
from tests.shared.db.history import A_DAY, PEOPLE, Costs, add_history, add_waiting, analyse, costs_of

GROWING = "ticket|visit|rating|event|command|appointment"


def test_the_heads_of_the_lines_and_the_ticket_in_hand_are_read_through_their_indexes(running: RunningHall) -> None:
    add_history(running)
    add_waiting(running)
    clerk = running.clerk(1)
    counter_id, clerk_id = clerk.counter_id, clerk.clerk_id
    assert counter_id is not None
    assert clerk_id is not None
    with costs_of(running) as costs:
        heads = running.store.change(
            KIOSK, new_command(), list, lambda change: numbers(lines.heads(change, counter_id, clerk_id))
        )
    assert sorted(heads) == ["w0", "w1"]  # in no order that a database promises
    plan = next(plan for plan in costs.plans if "ix_ticket_line" in plan)
    assert plan.count("ix_ticket_line") == 1  # walked once for each queue and class
    assert plan.count("ix_ticket_for_counter") == plan.count("ix_ticket_for_clerk") == 1
    assert costs.steps < 400
    assert not scans(costs)
    assert running.call(clerk) is not None
    with costs_of(running) as costs:
        calling.recall(running.store, clerk, new_command())
    assert any("uq_ticket_at_counter" in plan for plan in costs.plans)
    assert not scans(costs)


def test_a_whole_visit_reads_no_more_for_the_past(running: RunningHall) -> None:
    steps = []
    visit(running)
    for grow in (analyse, add_history, add_waiting):
        grow(running)
        with costs_of(running) as costs:
            visit(running)
        assert grow is analyse or not scans(costs)
        steps.append(costs.steps)
    # PostgreSQL reads the few rows of day_queue whole while they fit a page.
    assert max(steps) < 1.5 * steps[0] + 100, steps


def test_plans_that_were_kept_from_the_first_visits_stay_good_when_many_have_come(running: RunningHall) -> None:
    visit(running)
    analyse(running)
    for _ in range(8):  # a plan is made anew five times
        visit(running)
    with costs_of(running) as few:
        visit(running)
    past.add_finished(running.store, running.hall, PEOPLE, A_DAY)  # and nobody tells the planner
    with costs_of(running) as many:
        visit(running)
    assert many.steps < 1.5 * few.steps + 100, (few.steps, many.steps, many.plans)


def test_a_program_that_starts_reads_no_more_for_the_past(running: RunningHall) -> None:
    steps = []
    for grow in (analyse, add_history, add_waiting):
        grow(running)
        visit(running)
        running.issue()
        running.call(running.clerk(2))
        missing.no_show(running.store, running.clerk(2), new_command())
        with costs_of(running) as costs:
            view = running.store.read(lambda c: snapshot.read_view(c, running.store.hall_id, today(running)))
        assert len(view.calls) >= 2
        assert grow is analyse or not scans(costs)
        steps.append(costs.steps)
    assert max(steps) < steps[0] + 3000, steps  # sixty calls are read back


def visit(running: RunningHall) -> None:
    """Let somebody take a number and be served: 12 statements that matter."""
    running.issue()
    clerk = running.clerk(1)
    running.call(clerk)
    calling.recall(running.store, clerk, new_command())
    serving.start(running.store, clerk, new_command())
    serving.finish(running.store, clerk, new_command())


def today(running: RunningHall) -> date:
    return running.store.now().astimezone(running.store.zone).date()


def numbers(heads: list[Ticket]) -> list[str]:
    return [head.number for head in heads]


def scans(costs: Costs, growing: str = GROWING) -> list[str]:
    """Return the plans that walk through a whole growing table, or through an index that is as long."""
    whole = rf"SCAN ({growing})\b(?! USING (COVERING )?INDEX (ix|uq)_)|Seq Scan ({growing})\b"
    return [plan for plan in costs.plans if re.search(whole, plan)]

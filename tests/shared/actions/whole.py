"""What must hold of a whole hall, whatever happened in it: asked of its tables in plain SQL, and of its journal."""

from collections import Counter as Tally
from functools import reduce

from sqlalchemy import select, text

from shared.db import snapshot
from shared.db.queue_tables import day_queue, ticket
from shared.db.store import Store
from shared.domain.events import Recorded, TicketCalled, TicketIssued
from shared.domain.fold import fold
from shared.domain.ticket import TicketState
from shared.domain.view import HallView
from tests.shared.actions.legality import check_duty, check_lives, whole_journal

MUST_BE_EMPTY = {
    "two tickets in hand at one counter": """
        SELECT counter_id FROM ticket WHERE state IN ('called', 'serving') GROUP BY counter_id HAVING count(*) > 1""",
    "a ticket in hand of a clerk who is not on duty there": """
        SELECT t.number FROM ticket t WHERE t.state IN ('called', 'serving') AND NOT EXISTS (
            SELECT 1 FROM shift s WHERE s.counter_id = t.counter_id AND s.clerk_id = t.clerk_id AND s.ended_at IS NULL
        )""",
    "a clerk at two counters": """
        SELECT clerk_id FROM shift WHERE ended_at IS NULL GROUP BY clerk_id HAVING count(*) > 1""",
    "a number given twice on a day": """
        SELECT number FROM ticket GROUP BY hall_id, business_day, number HAVING count(*) > 1""",
    "a gap in a day's numbers": """
        SELECT q.letter FROM ticket t JOIN queue q ON q.letter = substr(t.number, 1, 1) AND q.hall_id = t.hall_id
        JOIN day_queue d ON d.queue_id = q.id AND d.business_day = t.business_day
        GROUP BY q.letter, t.business_day, d.last_serial
        HAVING count(*) <> d.last_serial OR max(CAST(substr(t.number, 2) AS INTEGER)) <> d.last_serial""",
    "a wrong number of people waiting": """
        SELECT d.queue_id, d.waiting FROM day_queue d WHERE d.waiting <> (
            SELECT count(*) FROM ticket t
            WHERE t.queue_id = d.queue_id AND t.business_day = d.business_day AND t.state = 'waiting'
        )""",
    "an open visit of no ticket": """
        SELECT v.id FROM visit v LEFT JOIN ticket t ON t.id = v.ticket_id
        WHERE v.ended_at IS NULL AND NOT (t.state = 'serving' AND t.visit_id = v.id AND t.counter_id = v.counter_id)""",
    "a ticket being served without a visit": """
        SELECT t.number FROM ticket t WHERE t.state = 'serving' AND NOT EXISTS (
            SELECT 1 FROM visit v WHERE v.id = t.visit_id AND v.ticket_id = t.id AND v.ended_at IS NULL
        )""",
    "a visit that ended before it began": "SELECT id FROM visit WHERE ended_at < started_at OR started_at < called_at",
    "a ticket done without a rating of its last visit": """
        SELECT t.number FROM ticket t WHERE t.state = 'done' AND NOT EXISTS (
            SELECT 1 FROM rating r WHERE r.visit_id = (SELECT max(v.id) FROM visit v WHERE v.ticket_id = t.id)
        )""",
    "two open ratings at a counter": """
        SELECT counter_id FROM rating WHERE state = 'open' GROUP BY counter_id HAVING count(*) > 1""",
    "a ticket kept for a clerk who is not on duty": """
        SELECT t.number FROM ticket t
        WHERE t.state IN ('waiting', 'held') AND t.for_clerk_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM shift s WHERE s.clerk_id = t.for_clerk_id AND s.ended_at IS NULL
        )""",
    "a ticket kept for a counter where nobody is": """
        SELECT t.number FROM ticket t
        WHERE t.state IN ('waiting', 'held') AND t.for_counter_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM shift s WHERE s.counter_id = t.for_counter_id AND s.ended_at IS NULL
        )""",
    "a journal whose end is not its last event": """
        SELECT j.seq FROM journal j WHERE j.seq <> (SELECT max(e.seq) FROM event e WHERE e.hall_id = j.hall_id)""",
}


def check(store: Store) -> list[Recorded]:
    """Return the whole journal, after looking at everything; the hall must have been busy for less than a day."""
    found = store.read(lambda c: {name: c.execute(text(sql)).all() for name, sql in MUST_BE_EMPTY.items()})
    assert not {name: rows for name, rows in found.items() if rows}
    told = whole_journal(store)
    lives = check_lives(told)
    check_duty(told)
    tickets = store.read(lambda c: c.execute(select(ticket.c.id, ticket.c.state)).all())
    assert lives == {row.id: row.state for row in tickets}
    _check_numbers(store, told)
    now = store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))
    assert reduce(fold, told, HallView(0, now.business_day, {}, {}, (), ())) == now
    return told


def _check_numbers(store: Store, told: list[Recorded]) -> None:
    issued = Tally(e.event.number for e in told if isinstance(e.event, TicketIssued))
    assert not [number for number, times in issued.items() if times > 1]
    called = Tally(
        e.event.queue_id for e in told if isinstance(e.event, TicketCalled) and e.event.was is TicketState.WAITING
    )
    counted = store.read(lambda c: c.execute(select(day_queue.c.queue_id, day_queue.c.calls)).all())
    assert {row.queue_id: row.calls for row in counted} == {row.queue_id: called[row.queue_id] for row in counted}

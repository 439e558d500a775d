"""Looking up what became of a ticket, of today or long ago, without changing anything."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from shared.actions.staff_only import check_staff
from shared.db import found_tickets, stories
from shared.db.asking import ask
from shared.db.change import Question
from shared.db.journal import recorded
from shared.db.store import Store
from shared.db.tickets import of_row
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.hall import Hall
from shared.domain.passing_on import passed_on
from shared.domain.problem import Refused
from shared.domain.slip_key import plain_number
from shared.domain.story import StoryVisit, TicketStory, told
from shared.domain.visit_outcome import outcome_words

GIVEN = "given"
MOST_NUMBERS = 10
"""So many are told apart at a glance."""


def look_up(store: Store, by: Actor, *, number: str = "", day: date | None = None, code: str = "") -> TicketStory:
    """Return the whole life of a ticket: by the code of its slip, or by its number on a day, today if left out.

    Raises:
        Refused: the actor is no member of staff, or there is no such ticket.
    """
    check_staff(by)
    plain = plain_number(number) or number

    def asking(_hall: Hall, today: date) -> Sequence[Question]:
        if code:
            return stories.ask_by_code(store.hall_id, code)
        return stories.ask_by_number(store.hall_id, day or today, plain)

    asked = ask(store, asking)
    tickets, events, visits = asked.rows
    if not tickets:
        raise Refused(refusals.NO_SUCH_TICKET)
    life = recorded(sorted(events, key=lambda row: row.seq))
    return TicketStory(
        of_row(tickets[0]),
        told(asked.hall, life),
        tuple(_visit(asked.hall, row) for row in sorted(visits, key=lambda row: row.id)),
        passed_on(one.event for one in life),
    )


def numbers_ending(store: Store, by: Actor, figures: str, most: int = MOST_NUMBERS) -> tuple[str, ...]:
    """Return today's numbers that end in these figures, the likeliest first, at most so many.

    Raises:
        Refused: the actor is no member of staff, or no number of today ends so.
    """
    check_staff(by)
    found = store.read(lambda c: found_tickets.ending_in(c, store.hall_id, store.today(c), figures, most))
    if not found:
        raise Refused(refusals.NO_SUCH_TAIL.fill(figures=figures))
    return found


def _visit(hall: Hall, row: Any) -> StoryVisit:
    where = (row.id, row.counter_id, row.clerk_id, row.service_id)
    outcome = outcome_words(hall.outcomes, row.outcome)
    return StoryVisit(*where, row.started_at, row.ended_at, outcome, row.rated == GIVEN)

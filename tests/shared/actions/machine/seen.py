"""A ticket and an appointment in one set of words, whether they are the engine's rows or the model's."""

from typing import Any

from sqlalchemy import Row

from shared.actions.calling import FinishedAndNext
from shared.actions.checking_in import CheckedIn
from shared.actions.taking_back import Undone
from shared.domain.appointment import Appointment
from shared.domain.hall import Hall
from shared.domain.ticket import Issued, Ticket
from tests.shared.actions.simple_hall.papers import Paper, Promise


class Ids:
    """The engine's ids by the model's names, as long as the hall lives."""

    def __init__(self, hall: Hall) -> None:
        self.queues = {q.letter: q.id for q in hall.queues}
        self.services = {hall.queue(s.queue_id).letter: s.id for s in hall.services}
        self.counters = {c.number: c.id for c in hall.counters}
        self.clerks = {int(c.number): c.id for c in hall.clerks}
        self._names = [_back(ids) for ids in (self.queues, self.services, self.counters, self.clerks)]

    def told(self, row: Row[Any]) -> tuple[Any, ...]:
        """Return a ticket's row in the model's words."""
        queues, services, counters, clerks = self._names
        return _seen(
            row.state,
            (row.id, row.number, row.business_day, row.priority, row.issued_at, row.slot_at),
            (services[row.service_id], [services[step] for step in row.steps or ()], queues[row.queue_id]),
            (row.rank_at, row.entered_at),
            (counters[row.for_counter_id], clerks[row.for_clerk_id]),
            (clerks[row.return_to], clerks[row.sent_by], row.comment),
            (counters[row.counter_id], clerks[row.clerk_id], row.recalls),
            (row.due_at, row.due_call),
        )

    def promised(self, row: Row[Any]) -> tuple[Any, ...]:
        """Return an appointment's row in the model's words."""
        service = self._names[1][row.service_id]
        return row.code, service, row.slot_at, row.until, row.business_day, row.state, row.ticket_id


def told(paper: Paper) -> tuple[Any, ...]:
    return _seen(
        paper.state,
        (paper.id, paper.number, paper.day, paper.group, paper.came, paper.slot),
        (paper.service, paper.steps, paper.queue),
        (paper.rank, paper.entered),
        (paper.only_counter, paper.only_clerk),
        (paper.back_to, paper.sent_by, paper.comment),
        (paper.counter, paper.clerk, paper.recalls),
        (paper.due, paper.due_call),
    )


def promised(promise: Promise) -> tuple[Any, ...]:
    ticket_id = promise.paper and promise.paper.id
    return promise.code, promise.service, promise.slot, promise.until, promise.day, promise.state, ticket_id


def compare(answer: Any, said: Any) -> None:
    """Fail where the engine's answer to an action is not what the model said."""
    match answer:
        case CheckedIn(appointment, issued, again):
            promise, paper, ahead, before = said
            assert (appointment.code, appointment.slot_at) == (promise.code, promise.slot)
            assert (issued.ticket.number, issued.people_ahead, again) == (paper.number, ahead, before)
        case Issued():
            assert (answer.ticket.number, answer.people_ahead) == (said[0].number, said[1])
        case Ticket():
            assert said is not None, f"{answer.number} was called and nobody was to be"
            assert (answer.number, answer.business_day) == (said.number, said.day)
        case Undone():
            assert (answer.move, answer.ticket and answer.ticket.number) == (said[0], said[1] and said[1].number)
        case FinishedAndNext():
            compare(answer.finished, said[0])
            compare(answer.called, said[1])
        case Appointment():
            assert (answer.slot_at, answer.state) == (said.slot, said.state)
        case int():
            assert answer == said
        case None:
            assert said is None, f"{said.number} was to be called"


def _back(ids: dict[Any, Any]) -> dict[Any, Any]:
    return {known: name for name, known in ids.items()} | {None: None}


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

"""Every move of a ticket from every state: allowed, or refused in one sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from shared.domain import lifecycle
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, VisitId
from shared.domain.lifecycle import Destination
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket, TicketState
from tests.shared.domain.tickets import NINE, a_ticket

NOW = NINE + timedelta(minutes=10)
S = TicketState
TO_B = Destination(QueueId(2))
NAMES = {
    S.WAITING: "waiting",
    S.CALLED: "called",
    S.SERVING: "being served",
    S.PARKED: "parked after a missed call",
    S.HELD: "on hold",
    S.DONE: "finished",
    S.ABANDONED: "cancelled",
}


def looked_through(ticket: Ticket) -> Ticket:
    lifecycle.may_check_materials(ticket)
    return ticket


MOVES: dict[str, tuple[Callable[[Ticket], Ticket | None], set[TicketState], TicketState | None]] = {
    "called": (lambda t: lifecycle.call(t, CounterId(3), ClerkId(4), NOW), {S.WAITING, S.HELD}, S.CALLED),
    "called again": (lifecycle.recall, {S.CALLED}, S.CALLED),
    "started": (lambda t: lifecycle.start(t, VisitId(9), NOW), {S.CALLED}, S.SERVING),
    "finished": (lifecycle.finish, {S.SERVING}, S.DONE),
    "marked as missed": (lambda t: lifecycle.miss(t, NOW), {S.CALLED}, S.PARKED),
    "taken back into its queue": (lambda t: lifecycle.come_back(t, NINE, NOW), {S.PARKED, S.HELD}, S.WAITING),
    "put on hold": (lambda t: lifecycle.hold(t, NOW, NINE), {S.SERVING}, S.HELD),
    "transferred": (lambda t: lifecycle.transfer(t, TO_B, NINE, "stamp", NOW), {S.SERVING}, S.WAITING),
    "given a note": (lambda t: lifecycle.note(t, "see file"), {S.CALLED, S.SERVING}, None),
    "taken back to called": (lambda t: lifecycle.undo_start(t, None), {S.SERVING}, S.CALLED),
    "checked for its papers": (looked_through, {S.SERVING}, None),
    "given to other counters": (lifecycle.release, {S.WAITING, S.HELD}, None),
    "cancelled": (lifecycle.cancel, {S.WAITING, S.PARKED, S.HELD}, S.ABANDONED),
    "closed with its day": (lifecycle.close, set(S) - {S.DONE, S.ABANDONED}, S.ABANDONED),
}
ALLOWED = [(move, state) for move, (_, states, _) in MOVES.items() for state in TicketState if state in states]
REFUSED = [(move, state) for move, (_, states, _) in MOVES.items() for state in TicketState if state not in states]


def in_state(state: TicketState) -> Ticket:
    """Ticket A012 as a hall would hold it in that state."""
    fresh = a_ticket(12, state=state)
    here = replace(fresh, counter_id=CounterId(1), clerk_id=ClerkId(1), called_at=NINE, recalls=2)
    match state:
        case S.CALLED | S.DONE:
            return here
        case S.SERVING:
            return replace(here, visit_id=VisitId(7), started_at=NINE)
        case _:
            return fresh


def test_the_tables_cover_every_move_and_state() -> None:
    assert len(ALLOWED) + len(REFUSED) == len(MOVES) * len(TicketState)
    assert len(ALLOWED) == 24


@pytest.mark.parametrize(("move", "state"), ALLOWED)
def test_an_allowed_move_leads_to_its_state_and_keeps_the_ticket(move: str, state: TicketState) -> None:
    make, _, becomes = MOVES[move]
    before = in_state(state)
    after = make(before)
    assert after is not None
    assert after.state is (becomes or state)
    assert (after.id, after.number, after.code, after.issued_at) == (12, "A012", "code-12", NINE)
    assert before == in_state(state)


@pytest.mark.parametrize(("move", "state"), REFUSED)
def test_any_other_move_is_refused_in_one_sentence(move: str, state: TicketState) -> None:
    with pytest.raises(Refused) as refused:
        MOVES[move][0](in_state(state))
    assert str(refused.value) == f"A012 is {NAMES[state]} and cannot be {move}."
    assert refused.value.words.zh.startswith("A012 ")
    assert refused.value.words.zh.isascii() is False
    assert "{" not in refused.value.words.zh


@pytest.mark.parametrize("state", TicketState)
def test_only_a_called_ticket_may_start(state: TicketState) -> None:
    if state is S.CALLED:
        lifecycle.may_start(in_state(state))
    else:
        with pytest.raises(Refused, match="cannot be started"):
            lifecycle.may_start(in_state(state))


def test_a_call_tells_where_by_whom_and_when_and_counts_recalls_anew() -> None:
    called = lifecycle.call(replace(in_state(S.WAITING), recalls=2, started_at=NINE), CounterId(3), ClerkId(4), NOW)
    assert (called.counter_id, called.clerk_id, called.called_at, called.recalls) == (3, 4, NOW, 0)
    assert called.started_at is None


def test_each_recall_is_counted() -> None:
    assert lifecycle.recall(lifecycle.recall(in_state(S.CALLED))).recalls == 4


def test_a_start_opens_the_visit() -> None:
    begun = lifecycle.start(in_state(S.CALLED), VisitId(9), NOW)
    assert (begun.visit_id, begun.started_at) == (9, NOW)


def test_a_finish_ends_the_visit_and_keeps_who_served() -> None:
    done = lifecycle.finish(in_state(S.SERVING))
    assert (done.visit_id, done.counter_id, done.clerk_id) == (None, 1, 1)


def test_a_missed_ticket_leaves_the_counter_and_keeps_when() -> None:
    missed = lifecycle.miss(in_state(S.CALLED), NOW)
    assert (missed.counter_id, missed.clerk_id, missed.missed_at) == (None, None, NOW)


def test_a_transfer_gives_the_rank_of_its_place_and_leaves_a_comment() -> None:
    sent = lifecycle.transfer(in_state(S.SERVING), TO_B, NINE, "stamp", NOW)
    assert (sent.queue_id, sent.rank_at, sent.entered_at, sent.comment) == (2, NINE, NOW, "stamp")
    assert (sent.counter_id, sent.clerk_id, sent.visit_id, sent.personal) == (None, None, None, False)


def test_a_ticket_may_be_sent_to_one_counter_or_clerk_and_wanted_back() -> None:
    to = Destination(QueueId(2), CounterId(5), ClerkId(6), return_to=ClerkId(1))
    sent = lifecycle.transfer(in_state(S.SERVING), to, NINE, "", NOW)
    assert (sent.for_counter_id, sent.for_clerk_id, sent.return_to, sent.personal) == (5, 6, 1, True)
    back = lifecycle.go_back(replace(in_state(S.SERVING), return_to=ClerkId(1)), ClerkId(1), QueueId(1), NINE, NOW)
    assert (back.state, back.for_clerk_id, back.return_to, back.queue_id) == (S.WAITING, 1, None, 1)


def test_a_held_ticket_frees_the_counter_and_waits_for_its_clerk() -> None:
    held = lifecycle.hold(in_state(S.SERVING), NOW, NINE)
    assert (held.counter_id, held.visit_id, held.for_clerk_id, held.due_at) == (None, None, 1, NOW)
    back = lifecycle.come_back(held, NINE, NOW)
    assert (back.state, back.for_clerk_id, back.due_at) == (S.WAITING, 1, None)


def test_a_ticket_of_several_services_goes_on_to_the_next_with_its_number() -> None:
    serving = replace(in_state(S.SERVING), steps=(ServiceId(5), ServiceId(6)))
    on = lifecycle.go_on(serving, QueueId(2), NINE, NOW)
    assert (on.state, on.service_id, on.steps, on.queue_id) == (S.WAITING, 5, (ServiceId(6),), 2)
    assert (on.number, on.visit_id, on.counter_id) == ("A012", None, None)


@pytest.mark.parametrize(
    ("now", "calls", "over"), [(NINE, 4, False), (NOW, 4, True), (NINE, 5, True), (NINE, 9, True), (NOW, 0, True)]
)
def test_a_missed_ticket_is_over_at_its_time_or_its_call(now: datetime, calls: int, over: bool) -> None:
    missed = lifecycle.miss(in_state(S.CALLED), NINE, over_at=NOW, over_at_call=5)
    assert lifecycle.is_over(missed, now, calls) is over


def test_a_missed_ticket_without_a_limit_is_never_over() -> None:
    missed = lifecycle.miss(in_state(S.CALLED), NINE)
    assert not lifecycle.is_over(missed, NINE + timedelta(days=1), 10_000)


def test_a_closed_ticket_leaves_nothing_behind_that_moves_it_again() -> None:
    closed = lifecycle.close(lifecycle.hold(in_state(S.SERVING), NOW, NINE))
    assert (closed.state, closed.due_at, closed.due_call, closed.personal) == (S.ABANDONED, None, None, False)

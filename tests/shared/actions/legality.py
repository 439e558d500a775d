"""Whether a journal tells of lives that tickets may have: each event must be allowed where the one before led."""

from collections import defaultdict
from collections.abc import Iterable
from functools import partial

from shared.db import journal
from shared.db.store import Store
from shared.domain.events import (
    AppointmentCheckedIn,
    CameBack,
    CounterPaused,
    CounterResumed,
    Event,
    MaterialsChecked,
    MoveUndone,
    Recorded,
    ShiftBegan,
    ShiftEnded,
    SlipReprinted,
    StandInBegan,
    TicketCalled,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketNoted,
    TicketRecalled,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
    VisitFinished,
    VisitStarted,
)
from shared.domain.ids import ClerkId, CounterId, TicketId
from shared.domain.last_move import Move

LIFE: dict[tuple[str, type[Event]], str] = {
    ("new", TicketIssued): "waiting",
    ("waiting", AppointmentCheckedIn): "waiting",
    ("waiting", TicketCalled): "called",
    ("held", TicketCalled): "called",
    ("called", TicketRecalled): "called",
    ("called", VisitStarted): "serving",
    ("called", TicketMissed): "parked",
    ("parked", TicketReturned): "waiting",
    ("held", TicketReturned): "waiting",
    ("serving", VisitFinished): "done",
    ("done", TicketWentOn): "waiting",
    ("serving", TicketTransferred): "waiting",
    ("serving", TicketHeld): "held",
    ("serving", MaterialsChecked): "serving",
    ("called", TicketNoted): "called",
    ("serving", TicketNoted): "serving",
    **{(state, SlipReprinted): state for state in ("waiting", "called", "serving", "parked", "held")},
    ("waiting", TicketReleased): "waiting",
    ("held", TicketReleased): "held",
    ("waiting", TicketCancelled): "abandoned",
    ("parked", TicketCancelled): "abandoned",
    ("held", TicketCancelled): "abandoned",
}
"""A finished visit ends the ticket's life unless the very next entry tells that it went on.

Closing the day by hand, which names the counter, abandons also what is in hand.
"""
BACK: dict[Move, dict[str, str]] = {
    Move.START: {"serving": "called"},
    Move.FINISH: {"done": "serving", "waiting": "serving"},
    Move.NO_SHOW: {"parked": "called"},
    Move.HOLD: {"held": "serving"},
    Move.TRANSFER: {"waiting": "serving"},
    Move.NOTE: {"called": "called", "serving": "serving"},
}
"""Where a ticket comes to when a move is taken back, by where it is."""
AT_COUNTER = ("called", "serving")


def whole_journal(store: Store) -> list[Recorded]:
    """Return all entries, after checking that none is missing and that their chain holds."""
    told = list[Recorded]()
    while news := store.read(partial(journal.read_events, hall_id=store.hall_id, cursor=len(told))):
        told.extend(news)
    assert [recorded.seq for recorded in told] == list(range(1, len(told) + 1))
    assert store.read(partial(journal.verify, hall_id=store.hall_id)) == len(told)
    return told


def check_lives(told: Iterable[Recorded]) -> dict[TicketId, str]:
    """Return where each ticket has come to; fail on an event that its life does not allow, or on a counter with two."""
    lives: dict[TicketId, str] = defaultdict(lambda: "new")
    counters: dict[CounterId, TicketId] = {}
    last: TicketId | None = None
    for recorded in told:
        event = recorded.event
        ticket_id: TicketId | None = getattr(event, "ticket_id", None)
        if ticket_id is None:
            continue
        before = lives[ticket_id]
        closed = isinstance(event, TicketCancelled) and event.counter_id is not None and before in AT_COUNTER
        after = "abandoned" if closed else _after(before, event)
        assert after is not None, f"{recorded.seq}: {event} of a ticket that is {before}"
        at_once = last == ticket_id or isinstance(event, MoveUndone)
        assert before != "done" or at_once, f"{recorded.seq}: {event} long after the visit was finished"
        _take_seat(recorded, counters, ticket_id, after)
        lives[ticket_id], last = after, ticket_id
    return dict(lives)


def _after(before: str, event: Event) -> str | None:
    if not isinstance(event, MoveUndone):
        return LIFE.get((before, type(event)))
    assert event.was == before, event
    return BACK[event.move].get(before)


def _take_seat(recorded: Recorded, counters: dict[CounterId, TicketId], ticket_id: TicketId, after: str) -> None:
    counter_id: CounterId | None = getattr(recorded.event, "counter_id", None)
    if counter_id is None:
        return
    if isinstance(recorded.event, TicketCalled):
        assert counter_id not in counters, f"{recorded.seq}: two tickets at counter {counter_id}"
        counters[counter_id] = ticket_id
    if isinstance(recorded.event, MoveUndone):
        assert counters.get(counter_id, ticket_id) == ticket_id, f"{recorded.seq}: two tickets at counter {counter_id}"
        counters[counter_id] = ticket_id
    assert counters[counter_id] == ticket_id, f"{recorded.seq}: not the ticket of counter {counter_id}"
    if after not in AT_COUNTER:
        del counters[counter_id]


def check_duty(told: Iterable[Recorded]) -> None:
    """Fail on a call at a counter that was closed, paused or another clerk's, and on a shift that overlaps another."""
    on_duty: dict[CounterId, ClerkId] = {}
    paused: set[CounterId] = set()
    for recorded in told:
        match recorded.event:
            case ShiftBegan(counter_id, clerk_id):
                assert counter_id not in on_duty, recorded
                assert clerk_id not in on_duty.values(), recorded
                on_duty[counter_id] = clerk_id
            case ShiftEnded(counter_id, clerk_id):
                assert on_duty.pop(counter_id) == clerk_id, recorded
                paused.discard(counter_id)
            case StandInBegan(counter_id, clerk_id):
                assert counter_id in on_duty, recorded
                assert clerk_id not in on_duty.values(), recorded
                on_duty[counter_id] = clerk_id
                paused.discard(counter_id)
            case CameBack(counter_id, clerk_id, stood_in):
                assert on_duty[counter_id] == stood_in, recorded
                assert clerk_id not in on_duty.values(), recorded
                on_duty[counter_id] = clerk_id
                paused.discard(counter_id)
            case CounterPaused(counter_id):
                assert counter_id in on_duty, recorded
                paused.add(counter_id)
            case CounterResumed(counter_id) | MoveUndone(move=Move.PAUSE, counter_id=counter_id):
                paused.remove(counter_id)
            case MoveUndone(move=Move.RESUME, counter_id=counter_id):
                paused.add(counter_id)
            case TicketCalled(counter_id=counter_id, clerk_id=clerk_id):
                assert on_duty.get(counter_id) == clerk_id, recorded
                assert counter_id not in paused, recorded

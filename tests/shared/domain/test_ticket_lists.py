"""Which events change the lists that clerks look at."""

import pytest

from shared.domain.events import (
    CounterPaused,
    Event,
    HallChanged,
    MaterialsChecked,
    MoveUndone,
    TicketCalled,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
    VisitStarted,
)
from shared.domain.ids import ServiceId
from shared.domain.last_move import Move
from shared.domain.ticket import TicketState
from shared.domain.ticket_lists import TicketList, touches_lists
from shared.domain.words import Language
from tests.shared.domain.test_view import NUMBER, ONE, SERVICE, TICKET, TODAY, VISIT, WANG, A, B
from tests.shared.domain.tickets import NINE

CALLED = TicketCalled(TICKET, NUMBER, A, SERVICE, "normal", Language.ZH, NINE, ONE, WANG)
BACK_FROM_HOLD = TicketCalled(TICKET, NUMBER, A, SERVICE, "normal", Language.ZH, NINE, ONE, WANG, was=TicketState.HELD)


def undone(step: Move, was: TicketState | None) -> MoveUndone:
    return MoveUndone(step, ONE, WANG, TICKET, NUMBER, TODAY, was, A)


@pytest.mark.parametrize(
    ("event", "lists"),
    [
        (TicketIssued(TICKET, NUMBER, A, SERVICE, "normal", 3, 10, 20), "waiting"),
        (CALLED, "waiting parked"),
        (BACK_FROM_HOLD, "waiting parked held"),
        (TicketMissed(TICKET, NUMBER, A, ONE, TODAY), "parked"),
        (TicketReturned(TICKET, NUMBER, A), "waiting parked"),
        (TicketReturned(TICKET, NUMBER, A, TicketState.HELD), "waiting parked held"),
        (TicketHeld(TICKET, NUMBER, VISIT, ONE, A, None, TODAY), "held"),
        (TicketTransferred(TICKET, NUMBER, VISIT, ONE, A, B, ""), "waiting"),
        (TicketWentOn(TICKET, NUMBER, B, ServiceId(2)), "waiting"),
        (TicketCancelled(TICKET, NUMBER, A, TicketState.PARKED, "left", TODAY), "parked"),
        (TicketCancelled(TICKET, NUMBER, A, TicketState.SERVING, "closed", TODAY, ONE), ""),
        (undone(Move.HOLD, TicketState.HELD), "held"),
        (undone(Move.TRANSFER, TicketState.WAITING), "waiting"),
        (undone(Move.NO_SHOW, TicketState.PARKED), "parked"),
        (undone(Move.PAUSE, None), ""),
        (HallChanged("hall"), "waiting parked held"),
        (TicketRecalled(TICKET, NUMBER, ONE, 1, A), ""),
        (VisitStarted(TICKET, NUMBER, VISIT, ONE), ""),
        (MaterialsChecked(TICKET, NUMBER, VISIT, ONE, SERVICE, ()), ""),
        (CounterPaused(ONE, WANG, "meal"), ""),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else value or "none",
)
def test_an_event_touches_the_lists_that_it_changes(event: Event, lists: str) -> None:
    assert touches_lists(event) == frozenset(map(TicketList, lists.split()))

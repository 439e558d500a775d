from dataclasses import replace
from datetime import timedelta

import pytest

from callscreen.calling import announcement_of, is_call, is_stale, settled
from shared.domain.events import (
    Event,
    Recorded,
    TicketCalled,
    TicketCancelled,
    TicketMissed,
    TicketRecalled,
    VisitFinished,
    VisitStarted,
)
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.ticket import TicketState
from shared.domain.tongue import Tongue
from shared.domain.words import Language
from tests.callscreen.halls import OPENING, Journal, a_hall, a_view, called, recalled

BOTH = (Tongue.ZH, Tongue.EN)
STARTED = VisitStarted(TicketId(1), "A001", VisitId(1), CounterId(1))
FINISHED = VisitFinished(TicketId(1), "A001", VisitId(1), CounterId(1), ClerkId(1), ServiceId(1), 0)
MISSED = TicketMissed(TicketId(1), "A001", QueueId(1), CounterId(1), OPENING.date())
CANCELLED = TicketCancelled(TicketId(1), "A001", QueueId(1), TicketState.WAITING, "kiosk", OPENING.date())


@pytest.mark.parametrize(
    ("event", "zone", "expected"),
    [
        (called("A001", 1), None, True),
        (recalled("A001", 1), None, True),
        (called("A001", 1), "north", True),
        (called("A001", 1), "south", False),
        (recalled("B001", 2), "south", True),
        (called("B001", 1), "north", False),
        (called("B001", 1), "south", True),
        (recalled("B001", 1), "north", False),
        (called("A001", 9), None, False),
        (called("A001", 9), "north", False),
        (replace(recalled("B001", 1), queue_id=QueueId(1)), "north", True),
        (STARTED, None, False),
        (MISSED, None, False),
    ],
)
def test_calls_in_the_zones_lines_are_announced_to_whichever_window(
    event: Event, zone: str | None, expected: bool
) -> None:
    hall = a_hall(zones=("north", "south"), counters=2)
    assert is_call(Recorded(11, OPENING, event), hall, zone) is expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [(STARTED, True), (MISSED, True), (CANCELLED, True), (FINISHED, False), (called("A001", 1), False)],
)
def test_a_number_that_came_missed_or_went_needs_no_call(event: Event, expected: bool) -> None:
    assert settled(Recorded(11, OPENING, event)) == (event if expected else None)


@pytest.mark.parametrize(("age_s", "stale"), [(0, False), (45, False), (46, True), (-5, False)])
def test_a_call_older_than_the_limit_is_stale(age_s: int, stale: bool) -> None:
    call = Recorded(11, OPENING, called("A001", 1))
    assert is_stale(call, OPENING + timedelta(seconds=age_s), 45) is stale


def test_a_call_is_announced_with_its_place_in_the_journal_and_the_windows_number() -> None:
    hall, recorded = a_hall(), Recorded(17, OPENING, called("B012", 3, Language.EN))
    made = announcement_of(recorded, hall, BOTH, ())
    assert (made.id, made.ticket_number, made.counter_number, made.called_at) == (17, "B012", 3, OPENING)
    assert (made.ticket_tongue, made.tongues, made.recall) == (Tongue.EN, BOTH, False)


def test_a_recall_speaks_the_language_in_which_the_ticket_was_called() -> None:
    hall = a_hall()
    journal = Journal(a_view(hall))
    journal.add(called("B012", 3, Language.EN))
    (again,) = journal.add(recalled("B012", 3))
    made = announcement_of(again, hall, BOTH, (journal.view,))
    assert (made.ticket_tongue, made.recall) == (Tongue.EN, True)


def test_a_recall_of_an_unknown_ticket_speaks_the_halls_first_language() -> None:
    hall = a_hall()
    made = announcement_of(Recorded(11, OPENING, recalled("B012", 3)), hall, BOTH, (a_view(hall),))
    assert made.ticket_tongue is Tongue.ZH


@pytest.mark.parametrize("event", [called("A001", 1), recalled("A001", 1)])
def test_a_masked_name_goes_into_the_announcement(event: TicketCalled | TicketRecalled) -> None:
    recorded = Recorded(11, OPENING, replace(event, name="张*三"))
    assert announcement_of(recorded, a_hall(), BOTH, ()).citizen == "张*三"


def test_nothing_but_calls_can_be_announced() -> None:
    with pytest.raises(TypeError, match="VisitStarted"):
        announcement_of(Recorded(11, OPENING, STARTED), a_hall(), BOTH, ())

"""A request that is undone: given or not, nothing of it waits in a line, whenever it arrives."""

import pytest

from shared.actions import calling
from shared.actions.checking_in import check_in
from shared.actions.issuing import issue
from shared.actions.undoing import undo
from shared.db import journal
from shared.domain.actor import Actor
from shared.domain.check_in import Code
from shared.domain.events import TicketIssued
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from tests.shared.actions.booked import booked
from tests.shared.actions.clocked import Clocked, clocked

KIOSK = Actor(Role.KIOSK, "kiosk-1")


def issued_so_far(hall: Clocked) -> int:
    store = hall.running.store
    found = store.read(lambda c: journal.read_events(c, store.hall_id, 0))
    return sum(isinstance(one.event, TicketIssued) for one in found)


def test_what_was_given_goes_back_however_often_it_is_told(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, given, command = hall.running.store, new_command(), new_command()
        issue(store, KIOSK, hall.running.service("A").id, given)
        for _ in range(2):
            undone = undo(store, KIOSK, given, "the answer was lost", command)
            assert undone is not None
            assert undone.state is TicketState.ABANDONED
        assert undo(store, KIOSK, new_command(), "never asked", new_command()) is None
        assert hall.view().people_waiting == 0


def test_what_was_never_given_gives_nothing_when_it_arrives(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, given = hall.running.store, new_command()
        for command in (new_command(), new_command()):
            assert undo(store, KIOSK, given, "the citizen left", command) is None
        with pytest.raises(Refused):
            issue(store, KIOSK, hall.running.service("A").id, given)
        assert (hall.view().people_waiting, issued_so_far(hall)) == (0, 0)
        assert issue(store, KIOSK, hall.running.service("A").id, new_command()).ticket.number == "A001"


def test_what_was_called_meanwhile_stays_with_its_clerk(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, given = hall.running.store, new_command()
        issue(store, KIOSK, hall.running.service("A").id, given)
        assert calling.call_next(store, hall.running.clerk(1), new_command()) is not None
        with pytest.raises(Refused):
            undo(store, KIOSK, given, "the answer was lost", new_command())


def test_a_check_in_goes_back_but_not_the_ticket_of_an_earlier_one(ready_url: str) -> None:
    with booked(ready_url) as hall:
        key, first, second = Code(hall.book("09:30").code), new_command(), new_command()
        for command in (first, second):
            check_in(hall.store, KIOSK, key, command)
        assert undo(hall.store, KIOSK, second, "the answer was lost", new_command()) is None
        undone = undo(hall.store, KIOSK, first, "the answer was lost", new_command())
        assert undone is not None
        assert undone.state is TicketState.ABANDONED

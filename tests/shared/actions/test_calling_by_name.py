"""Where a hall wants it, who comes by appointment is called by a masked name too; nowhere else is a name kept."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from shared.actions import calling
from shared.catalogue.model import Catalogue
from shared.db import journal
from shared.db.journal_tables import event
from shared.domain.events import TicketCalled, TicketRecalled
from shared.domain.ids import new_command
from shared.domain.voice_rules import VoiceRules
from tests.shared.actions.booked import Booked, booked, catalogue_with_slots
from tests.shared.actions.whole import check


def with_names(names: bool) -> Catalogue:
    return replace(catalogue_with_slots(), voice=VoiceRules(names=names))


def called_names(hall: Booked) -> list[str]:
    found = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))
    return [one.event.name for one in found if isinstance(one.event, TicketCalled | TicketRecalled)]


@pytest.fixture
def naming(ready_url: str) -> Iterator[Booked]:
    with booked(ready_url, with_names(True)) as hall:
        yield hall


def test_a_masked_name_goes_from_the_appointment_to_the_ticket_its_calls_and_the_view(naming: Booked) -> None:
    ticket = naming.check_in(naming.book("09:30", name="张小三").code).issued.ticket
    assert ticket.name == "张*三"
    clerk = naming.hall.running.clerk(1)
    called = naming.hall.running.call(clerk)
    assert called is not None
    again = calling.recall(naming.store, clerk, new_command())
    assert (called.name, again.name) == ("张*三", "张*三")
    assert called_names(naming) == ["张*三", "张*三"]

    assert clerk.counter_id is not None
    view = naming.hall.view()
    at_counter = view.counter(clerk.counter_id).ticket
    assert at_counter is not None
    assert at_counter.name == "张*三"
    assert [call.name for call in view.calls] == ["张*三"]
    check(naming.store)


def test_the_whole_name_is_nowhere_in_the_journal(naming: Booked) -> None:
    naming.check_in(naming.book("09:30", name="欧阳小明").code)
    naming.hall.running.call(naming.hall.running.clerk(1))
    told = naming.store.read(lambda c: [str(row) for row in c.execute(select(event.c.payload))])
    assert any("欧阳*明" in row for row in told)
    assert not any("小" in row for row in told)


def test_who_takes_a_number_at_the_door_is_called_by_the_number_alone(naming: Booked) -> None:
    naming.hall.take("A")
    called = naming.hall.running.call(naming.hall.running.clerk(1))
    assert called is not None
    assert called.name == ""
    assert called_names(naming) == [""]
    check(naming.store)


def test_a_hall_that_calls_by_numbers_keeps_no_name_with_a_ticket(ready_url: str) -> None:
    with booked(ready_url, with_names(False)) as hall:
        assert hall.check_in(hall.book("09:30", name="张小三").code).issued.ticket.name == ""
        hall.hall.running.call(hall.hall.running.clerk(1))
        assert called_names(hall) == [""]


def test_a_hall_that_stops_calling_by_name_says_no_name_from_then_on(naming: Booked) -> None:
    naming.check_in(naming.book("09:30", name="张小三").code)
    naming.set_up(with_names(False))
    naming.hall.running.call(naming.hall.running.clerk(1))
    assert called_names(naming) == [""]
    check(naming.store)

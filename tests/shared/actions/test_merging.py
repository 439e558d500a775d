"""Numbers taken while the database was away: in the line once, at their true place, and never on another day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from shared.actions import serving
from shared.actions.merging import bring_in
from shared.actions.reserving import reserve
from shared.actions.set_up import import_catalogue
from shared.db import journal
from shared.domain.actor import Actor
from shared.domain.caps import Caps
from shared.domain.events import TicketCameTooLate, TicketIssued
from shared.domain.hall import NORMAL, Role
from shared.domain.ids import ServiceId, new_command
from shared.domain.number_block import NumberBlock
from shared.domain.numbering import ticket_code, ticket_number
from shared.domain.problem import Refused
from shared.domain.taken_away import Came, TakenAway
from shared.domain.wanted_blocks import QueueDay
from shared.domain.words import Language
from tests.factories import SHANGHAI, a_catalogue
from tests.shared.actions.clocked import NINE_OCLOCK, Clocked, clocked

DAY = date(2026, 3, 2)
KIOSK = Actor(Role.KIOSK, "kiosk-1")
HOLDER = "journal of kiosk-1"


def away(
    hall: Clocked,
    serial: int = 900,
    issued_at: datetime = NINE_OCLOCK,
    priority: str = NORMAL,
    steps: tuple[ServiceId, ...] = (),
) -> TakenAway:
    """A number that the kiosk gave from its block, which it has."""
    service = hall.running.service("A")
    reserve(hall.running.store, KIOSK, HOLDER, [QueueDay(service.queue_id, DAY)], [], 100, new_command())
    number = ticket_number("A", serial)
    given = (number, ticket_code(), service.id, priority, Language.EN, issued_at)
    return TakenAway(HOLDER, service.queue_id, DAY, serial, *given, steps)


def tickets(hall: Clocked) -> list[tuple[str, str]]:
    with hall.running.store.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT number, state FROM ticket ORDER BY id")]


def test_brought_in_twice_it_waits_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = away(hall)
        assert [bring_in(hall.running.store, KIOSK, taken) for _ in range(2)] == [Came.IN_LINE] * 2
        assert tickets(hall) == [("A900", "waiting")]
        assert hall.view().people_waiting == 1


def test_it_is_known_by_its_code_when_the_command_is_forgotten(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = away(hall)
        bring_in(hall.running.store, KIOSK, taken)
        with hall.running.store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM command")
        assert bring_in(hall.running.store, KIOSK, taken) is Came.IN_LINE
        assert tickets(hall) == [("A900", "waiting")]


def test_nobody_who_came_later_is_called_first(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        first, second = away(hall, issued_at=hall.now), away(hall, 901, hall.now + timedelta(minutes=5))
        hall.later(minutes=1)
        hall.take("A")
        hall.later(minutes=10)
        hall.take("A")
        for taken in (first, second):
            bring_in(hall.running.store, KIOSK, taken)
        assert hall.serve_all(hall.running.clerk(1)) == ["A001", "A900", "A002", "A901", "A003"]


def test_a_class_keeps_its_head_start(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        bring_in(hall.running.store, KIOSK, away(hall, issued_at=hall.now, priority="green"))
        assert hall.serve_all(hall.running.clerk(1)) == ["A900", "A001"]


def test_a_kiosk_whose_clock_went_ahead_ranks_nobody_behind_later_ones(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        bring_in(hall.running.store, KIOSK, away(hall, issued_at=hall.now + timedelta(hours=2)))
        hall.later(minutes=1)
        hall.take("A")
        assert hall.serve_all(hall.running.clerk(1)) == ["A900", "A001"]


def test_after_its_day_it_is_kept_but_in_no_line(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = away(hall)
        hall.later(days=1)
        assert [bring_in(hall.running.store, KIOSK, taken) for _ in range(2)] == [Came.TOO_LATE] * 2
        assert tickets(hall) == [("A900", "abandoned")]
        assert hall.view().people_waiting == 0
        store = hall.running.store
        told = store.read(lambda c: journal.read_events(c, store.hall_id, 0))[-1].event
        assert isinstance(told, TicketCameTooLate)
        assert (told.number, told.business_day) == ("A900", DAY)


def test_the_event_says_that_it_was_taken_away(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        bring_in(hall.running.store, KIOSK, away(hall, issued_at=hall.now))
        store = hall.running.store
        told = store.read(lambda c: journal.read_events(c, store.hall_id, 0))[-1].event
        assert isinstance(told, TicketIssued)
        assert (told.number, told.taken_away, told.people_ahead) == ("A900", True, 1)


def test_a_number_that_somebody_else_has_is_refused(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        taken = away(hall)
        for wrong in (replace(taken, serial=1, number="A001"), replace(taken, holder="another journal")):
            with pytest.raises(Refused, match="not reserved for this kiosk"):
                bring_in(hall.running.store, KIOSK, wrong)
        assert tickets(hall) == [("A001", "waiting")]


def test_a_database_put_back_from_a_copy_takes_the_numbers_all_the_same(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        taken = [away(hall), replace(away(hall), serial=2, number="A002")]
        with hall.running.store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM number_block")
        for one in taken:
            assert bring_in(hall.running.store, KIOSK, one) is Came.IN_LINE
        assert hall.take("A") == ["A003"]


def test_a_database_put_back_from_a_copy_gives_the_kiosk_its_whole_block_again(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = away(hall, 902)
        block = NumberBlock(taken.queue_id, DAY, 900, 999)
        with hall.running.store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM number_block")
        bring_in(hall.running.store, KIOSK, replace(taken, block=block))
        wanted = [QueueDay(taken.queue_id, DAY)]
        store, other = hall.running.store, Actor(Role.KIOSK, "kiosk-2")
        assert reserve(store, other, "another", wanted, [], 100, new_command())[0].first == 800
        assert reserve(store, KIOSK, HOLDER, wanted, [], 100, new_command()) == [block]


def test_several_services_are_walked_in_order_and_the_event_names_them(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        running, follows = hall.running, hall.running.service("B")
        bring_in(running.store, KIOSK, away(hall, issued_at=hall.now, steps=(follows.id,)))
        told = running.store.read(lambda c: journal.read_events(c, running.store.hall_id, 0))[-1].event
        assert isinstance(told, TicketIssued)
        assert told.steps == (follows.id,)
        clerk = running.clerk(1)
        first = running.serve(clerk)
        assert (first.number, first.queue_id) == ("A900", running.service("A").queue_id)
        serving.finish(running.store, clerk, new_command())
        assert tickets(hall) == [("A900", "waiting")], "it goes on to what follows"
        second = running.serve(clerk)
        assert (second.number, second.queue_id, second.steps) == ("A900", follows.queue_id, ())


def test_several_services_in_a_class_of_their_own_come_in_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AB")
        taken = away(hall, issued_at=hall.now, priority="green", steps=(hall.running.service("B").id,))
        assert [bring_in(hall.running.store, KIOSK, taken) for _ in range(2)] == [Came.IN_LINE] * 2
        clerk = hall.running.clerk(1)
        assert hall.running.serve(clerk).number == "A900", "its head start holds in the first line"
        serving.finish(hall.running.store, clerk, new_command())
        assert hall.view().people_waiting == 3


def test_limits_count_what_follows_too_but_refuse_no_slip(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        catalogue = a_catalogue(zone=SHANGHAI)
        services = tuple(replace(service, caps=Caps(per_day=1)) for service in catalogue.services)
        import_catalogue(ready_url, replace(catalogue, services=services), lambda: hall.now).close()
        follows = hall.running.service("B").id
        for serial in (900, 901):
            assert bring_in(hall.running.store, KIOSK, away(hall, serial, hall.now, steps=(follows,))) is Came.IN_LINE
        with pytest.raises(Refused, match="are taken today"):
            hall.take("B")


def test_what_the_hall_dropped_meanwhile_comes_in_all_the_same(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        taken = away(hall, issued_at=hall.now, priority="green", steps=(hall.running.service("B").id,))
        fewer = a_catalogue(zone=SHANGHAI, queues=["C"])
        import_catalogue(ready_url, replace(fewer, priorities=fewer.priorities[:1]), lambda: hall.now).close()
        assert bring_in(hall.running.store, KIOSK, taken) is Came.IN_LINE
        assert tickets(hall) == [("A900", "waiting")]

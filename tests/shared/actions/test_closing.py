"""A hall or a service that gives no more numbers, and the end of a day by hand."""

import pytest

from shared.actions import closing, missing, moving
from shared.actions.set_up import import_catalogue
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.words import Words
from tests.factories import SHANGHAI, a_catalogue
from tests.shared.actions.clocked import Clocked, clocked

MANAGER = Actor(Role.MANAGER, "manager's desk")
REPAIR = Words("设备检修", "printer under repair")


def test_a_closed_service_gives_no_numbers_and_says_why_until_it_is_opened_again(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        store, service = hall.running.store, hall.running.service("A")
        closing.close(store, MANAGER, REPAIR, new_command(), service.id)
        with pytest.raises(Refused, match="printer under repair"):
            hall.take("A")
        assert hall.take("B") == ["B001"]
        assert store.hall().service(service.id).closed == REPAIR
        hall.later(days=1)
        with pytest.raises(Refused, match="printer under repair"):
            hall.take("A")
        closing.open_again(store, MANAGER, new_command(), service.id)
        assert hall.take("A") == ["A001"]


def test_a_new_catalogue_does_not_open_what_was_closed(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        closing.close(hall.running.store, MANAGER, REPAIR, new_command())
        import_catalogue(ready_url, a_catalogue(zone=SHANGHAI), lambda: hall.now).close()
        with pytest.raises(Refused, match="printer under repair"):
            hall.take("A")


def test_no_more_numbers_today_lets_those_who_have_one_be_served(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        closing.no_more_today(hall.running.store, MANAGER, new_command())
        for letter in "AB":
            with pytest.raises(Refused, match="No more numbers"):
                hall.take(letter)
        assert hall.serve_all(hall.running.clerk(1)) == ["A001"]
        hall.later(days=1)
        assert hall.take("AB") == ["A001", "B001"]


def test_closing_the_day_abandons_every_open_ticket_and_frees_the_counters(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        hall.take("AAAAA")
        one, two, three = (hall.running.clerk(n) for n in (1, 2, 3))
        hall.running.call(one)
        missing.no_show(store, one, new_command())
        hall.running.serve(one)
        moving.hold(store, one, None, new_command())
        hall.running.serve(two)
        hall.running.call(three)
        assert closing.close_day(store, MANAGER, new_command()) == 5
        assert everything_open(hall) == (0, (), (), 0)
        with pytest.raises(Refused, match="No more numbers"):
            hall.take("A")
        assert hall.look_after() == 0
        assert hall.running.call(two) is None


def test_closing_the_day_takes_a_ticket_from_a_counter_that_the_catalogue_has_dropped(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.running.serve(hall.running.clerk(3))
        import_catalogue(ready_url, a_catalogue(counters={1: "AB"}, zone=SHANGHAI), lambda: hall.now).close()
        assert closing.close_day(hall.running.store, MANAGER, new_command()) == 1
        assert everything_open(hall) == (0, (), (), 0)


def test_closing_the_day_takes_as_many_trips_with_many_waiting_as_with_few(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        trips: list[int] = []
        hall.running.store.on_send = lambda _connection, statements: trips.append(len(statements))
        taken = []
        for people in (1, 20):
            hall.take("A" * people)
            trips.clear()
            closing.close_day(hall.running.store, MANAGER, new_command())
            taken.append(len(trips))
            closing.open_again(hall.running.store, MANAGER, new_command())
        assert taken[0] == taken[1]


def everything_open(hall: Clocked) -> tuple[int, tuple[str, ...], tuple[str, ...], int]:
    view = hall.view()
    return view.people_waiting, view.missed, view.held, sum(c.ticket is not None for c in view.counters.values())


@pytest.mark.parametrize("role", [Role.CLERK, Role.KIOSK, Role.GUIDE, Role.SCREEN, Role.PAD])
def test_only_the_duty_manager_closes(ready_sqlite_url: str, role: Role) -> None:
    with clocked(ready_sqlite_url) as hall:
        somebody = Actor(role, "somebody")
        with pytest.raises(Refused, match="Only the duty manager"):
            closing.no_more_today(hall.running.store, somebody, new_command())
        with pytest.raises(Refused, match="Only the duty manager"):
            closing.close_day(hall.running.store, somebody, new_command())
        assert hall.take("A") == ["A001"]

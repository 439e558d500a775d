"""Numbers are given at the hall's hours and within its limits, counted in the same change that gives them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select

from shared.actions import issuing, serving
from shared.actions.set_up import import_catalogue
from shared.db.queue_tables import given_number
from shared.domain.actor import Actor
from shared.domain.caps import Caps
from shared.domain.hall import IdCardUse, Role
from shared.domain.hours import WORKING_DAYS, HallHours
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import Issued
from tests.factories import ALWAYS, KIOSK, SHANGHAI, a_catalogue
from tests.shared.actions.clocked import Clocked, clocked


@contextmanager
def limited(url: str, caps: Caps, hours: HallHours = ALWAYS) -> Iterator[Clocked]:
    """Open a hall whose services have these limits."""
    with clocked(url) as hall:
        catalogue = a_catalogue(zone=SHANGHAI, hours=hours)
        services = tuple(replace(s, caps=caps) for s in catalogue.services)
        import_catalogue(url, replace(catalogue, services=services), lambda: hall.now).close()
        yield hall


def take(hall: Clocked, id_number: str | None = None, letter: str = "A") -> Issued:
    service = hall.running.service(letter)
    return issuing.issue(hall.running.store, KIOSK, service.id, new_command(), id_number=id_number)


def give_back(hall: Clocked, issued: Issued) -> None:
    issuing.cancel(hall.running.store, KIOSK, issued.ticket.id, "not wanted", new_command())


def test_after_so_many_numbers_a_service_gives_none_until_tomorrow(ready_url: str) -> None:
    with limited(ready_url, Caps(per_day=2)) as hall:
        first = take(hall)
        take(hall)
        with pytest.raises(Refused):
            take(hall)
        assert take(hall, letter="B").ticket.number == "B001"
        give_back(hall, first)
        assert take(hall).ticket.number == "A003"
        hall.later(days=1)
        assert take(hall).ticket.number == "A001"


def test_a_part_of_the_day_has_its_own_limit(ready_url: str) -> None:
    with limited(ready_url, Caps(per_slice=2, slice_s=1800)) as hall:
        hall.later(minutes=10)
        take(hall)
        take(hall)
        hall.later(minutes=19)
        with pytest.raises(Refused, match="09:30"):
            take(hall)
        hall.later(minutes=1)
        assert take(hall).ticket.number == "A003"


def test_one_person_gets_so_many_numbers_of_a_service_a_day(ready_url: str) -> None:
    with limited(ready_url, Caps(per_person=1)) as hall:
        take(hall, "110101199003070011")
        with pytest.raises(Refused):
            take(hall, "110101 19900307 0011")
        take(hall, "110101199003070038")
        take(hall)
        assert take(hall, "110101199003070011", "B").ticket.number == "B001"


def test_a_ticket_of_several_services_counts_for_each_of_them_to_the_end(ready_url: str) -> None:
    with limited(ready_url, Caps(per_day=1)) as hall:
        store, service = hall.running.store, hall.running.service
        issuing.issue(store, KIOSK, service("A").id, new_command(), then=[service("B").id])
        clerk = hall.running.clerk(1)
        for _ in range(2):
            for letter in "AB":
                with pytest.raises(Refused):
                    take(hall, letter=letter)
            hall.running.serve(clerk)
            serving.finish(store, clerk, new_command())


def test_a_number_that_requires_an_id_card_is_given_without_by_staff_only(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        catalogue = a_catalogue(zone=SHANGHAI)
        first, second = catalogue.services
        services = (first, replace(second, id_card=IdCardUse.REQUIRED))
        import_catalogue(ready_url, replace(catalogue, services=services), lambda: hall.now).close()
        store, plain, wants = hall.running.store, hall.running.service("A").id, hall.running.service("B").id
        for service, then in ((wants, []), (plain, [wants])):
            with pytest.raises(Refused, match="needs an ID card"):
                issuing.issue(store, KIOSK, service, new_command(), then=then)
        assert take(hall).ticket.number == "A001"
        assert take(hall, "110101199003070011", "B").ticket.number == "B001"
        for role in (Role.GUIDE, Role.MANAGER):
            issuing.issue(store, Actor(role, "staff"), wants, new_command())


def test_an_id_number_is_nowhere_in_the_database(ready_url: str) -> None:
    with limited(ready_url, Caps(per_person=1)) as hall:
        take(hall, "110101199003070011")
        (kept,) = hall.running.store.read(lambda c: c.execute(select(given_number.c.person)).scalars().all())
        assert kept is not None
        assert len(kept) == 64
        assert "110101" not in kept


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("2026-03-03T07:29:00+08:00", "08:30"),  # Tuesday, before numbers are given
        ("2026-03-02T17:00:00+08:00", "tomorrow"),
        ("2026-03-07T10:00:00+08:00", "09"),  # a Saturday
        ("2026-10-01T10:00:00+08:00", "08"),  # National Day
    ],
)
def test_outside_its_hours_the_hall_gives_no_numbers_and_says_when(ready_url: str, at: str, says: str) -> None:
    with limited(ready_url, Caps(), WORKING_DAYS) as hall:
        hall.clock[0] = datetime.fromisoformat(at)
        with pytest.raises(Refused, match=says):
            take(hall)


@pytest.mark.parametrize("at", ["2026-03-03T07:30:00+08:00", "2026-03-02T16:59:59+08:00", "2026-02-14T10:00:00+08:00"])
def test_numbers_are_given_on_working_days_weekends_worked_instead_of_a_holiday_too(ready_url: str, at: str) -> None:
    with limited(ready_url, Caps(), WORKING_DAYS) as hall:
        hall.clock[0] = datetime.fromisoformat(at)
        assert take(hall).ticket.number == "A001"

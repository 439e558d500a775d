"""Where a hall wants a PIN of everybody, the doctor names those who have none."""

from dataclasses import replace

import pytest

from deploy.doctor.pins import look_at_pins, look_at_staff
from shared.domain.hall import Hall
from shared.settings import DatabaseSettings, HallSettings, Settings
from tests.factories import a_catalogue, a_hall


@pytest.fixture
def hall(ready_sqlite_url: str) -> Hall:
    running = a_hall(ready_sqlite_url, catalogue=a_catalogue(clerks=7))
    running.store.close()
    return running.hall


def wanting(hall: Hall, *with_pin: str) -> Hall:
    clerks = tuple(replace(clerk, has_pin=clerk.number in with_pin) for clerk in hall.clerks)
    return replace(hall, clerks=clerks, rules=replace(hall.rules, pin_required=True))


def test_a_hall_that_wants_no_pin_is_left_alone(hall: Hall, ready_sqlite_url: str) -> None:
    assert look_at_staff(hall) is None
    settings = Settings(database=DatabaseSettings(url=ready_sqlite_url), hall=HallSettings(code=hall.code))
    assert look_at_pins(settings) == []


def test_clerks_without_a_pin_are_named(hall: Hall) -> None:
    found = look_at_staff(wanting(hall, "001", "002"))
    assert found is not None
    assert (found.ok, found.needed) == (False, False)
    assert "these have none: 003, 004, 005, 006, 007." in found.text
    assert found.remedy.endswith("hall staff pin 003")


def test_a_long_list_is_counted(hall: Hall) -> None:
    found = look_at_staff(wanting(hall))
    assert found is not None
    assert found.text.endswith("005 and 2 more.")


def test_a_hall_where_all_have_one_is_well(hall: Hall) -> None:
    found = look_at_staff(wanting(hall, *(clerk.number for clerk in hall.clerks)))
    assert found is not None
    assert found.ok

"""The kiosk closes and opens by the hall's hours, but never under a citizen."""

from dataclasses import replace
from datetime import datetime

import pytest

from deploy.pictures.kiosk import demonstration_hall, home_state
from kiosk.hours import open_or_closed
from kiosk.place import Place
from kiosk.state import AtService, Attract, Closed, Home, KioskState, Shut
from shared.domain.ids import new_command

HALL = demonstration_hall()
REAL = replace(HALL, demonstration=False)


def at(clock: str, place: Place) -> tuple[KioskState, datetime]:
    state = replace(home_state(REAL), place=place)
    assert state.now is not None
    return state, datetime.combine(state.now.date(), datetime.strptime(clock, "%H:%M").time(), REAL.zone)


SERVICE = AtService(HALL.services[0].id, Home(), new_command())


@pytest.mark.parametrize(
    ("clock", "before", "after"),
    [
        ("10:00", Closed(Shut.CONNECTING), Home()),
        ("10:00", Closed(Shut.HOURS), Home()),
        ("10:00", Attract(), Attract()),
        ("22:00", Home(), Closed(Shut.HOURS)),
        ("22:00", Attract(), Closed(Shut.HOURS)),
        ("22:00", SERVICE, SERVICE),
    ],
)
def test_the_hours_open_and_close_the_kiosk_unless_somebody_is_under_way(
    clock: str, before: Place, after: Place
) -> None:
    assert open_or_closed(*at(clock, before)) == after


def test_a_kiosk_that_does_not_know_the_hall_stays_as_it_is() -> None:
    state, now = at("10:00", Closed(Shut.CONNECTING))
    for unknown in (replace(state, hall=None), replace(state, view=None)):
        assert open_or_closed(unknown, now) == Closed(Shut.CONNECTING)

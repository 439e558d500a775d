"""A day's appointments as staff look at them, each with the number of its ticket."""

import pytest

from shared.actions import issuing
from shared.actions.appointment_list import list_appointments
from shared.domain.appointment_list import Coming
from shared.domain.check_in import Code
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.factories import KIOSK
from tests.shared.actions.booked import GUIDE, Booked, booked

EARLY_S = 1800


def told(day: Booked) -> list[tuple[str | None, Coming]]:
    listed = list_appointments(day.store, GUIDE)
    return [(row.number, row.coming(EARLY_S, listed.now)) for row in listed.rows]


def test_each_appointment_tells_how_far_it_has_come(ready_url: str) -> None:
    with booked(ready_url) as day:
        first, _, third = day.book("09:30"), day.book("10:00"), day.book("10:30")
        day.at("09:31")
        assert told(day) == [(None, Coming.LATE), (None, Coming.EXPECTED), (None, Coming.TO_COME)]
        day.check_in(Code(first.code))
        day.at("10:16")
        assert told(day) == [("A001", Coming.HERE), (None, Coming.MISSED), (None, Coming.EXPECTED)]
        day.hall.serve_all(day.hall.running.clerk(1))
        assert told(day)[0] == ("A001", Coming.SERVED)
        number = day.check_in(Code(third.code)).issued.ticket
        issuing.cancel(day.store, KIOSK, number.id, "left", new_command())
        assert told(day)[2] == ("A002", Coming.EXPECTED)


def test_only_staff_may_look_at_them(ready_url: str) -> None:
    with booked(ready_url) as day, pytest.raises(Refused):
        list_appointments(day.store, KIOSK)

"""What another platform tells is taken over once, however often it is told."""

from datetime import timedelta

import pytest

from shared.actions import booking
from shared.actions.bringing import AT_A_TIME, Outcome, Told, bring
from shared.db import journal
from shared.domain.check_in import Code
from shared.domain.events import AppointmentBooked
from shared.domain.hours import Span
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.slot_pattern import SlotPattern
from tests.factories import KIOSK
from tests.shared.actions.booked import GUIDE, PLATFORM, Booked, booked, catalogue_with_slots, moment


def outcomes(hall: Booked, *told: tuple[str, str], cancelled: bool = False, **more: object) -> list[str]:
    return [one.outcome.value for one in hall.bring(*told, cancelled=cancelled, **more)]


def last_seq(hall: Booked) -> int:
    seq: int = hall.store.read(lambda c: journal.last_seq(c, hall.store.hall_id))
    return seq


def test_told_again_it_changes_nothing(ready_url: str) -> None:
    with booked(ready_url) as hall:
        assert outcomes(hall, ("X-1", "10:00"), ("X-2", "10:00"), name="张小三") == ["new", "new"]
        seq = last_seq(hall)
        assert outcomes(hall, ("X-1", "10:00"), ("X-2", "10:00"), name="张小三") == ["unchanged", "unchanged"]
        assert last_seq(hall) == seq


def test_another_time_moves_the_booking_and_keeps_its_code(ready_url: str) -> None:
    with booked(ready_url) as hall:
        (first,) = hall.bring(("X-1", "10:00"))
        (moved,) = hall.bring(("X-1", "11:00"))
        assert moved.outcome is Outcome.MOVED
        assert first.appointment is not None
        assert moved.appointment is not None
        assert moved.appointment.code == first.appointment.code
        assert hall.listed() == [("11:00", "booked")]
        told = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))[-1].event
        assert isinstance(told, AppointmentBooked)
        assert (told.slot_at, told.was_at) == (moment("11:00"), moment("10:00"))


def test_another_name_or_phone_changes_the_booking_without_an_event(ready_url: str) -> None:
    with booked(ready_url) as hall:
        outcomes(hall, ("X-1", "10:00"), phone="13800001234")
        seq = last_seq(hall)
        assert outcomes(hall, ("X-1", "10:00"), phone="13800005678") == ["changed"]
        assert last_seq(hall) == seq
        hall.at("09:45")
        assert hall.check_in("5678").issued.ticket.number == "A001"


def test_a_cancelled_one_is_cancelled_and_may_be_booked_again_by_its_platform(ready_url: str) -> None:
    with booked(ready_url) as hall:
        assert outcomes(hall, ("X-1", "10:00"), cancelled=True) == ["unchanged"]
        outcomes(hall, ("X-1", "10:00"))
        assert outcomes(hall, ("X-1", "10:00"), cancelled=True) == ["cancelled"]
        assert outcomes(hall, ("X-1", "10:00"), cancelled=True) == ["unchanged"]
        assert hall.listed() == [("10:00", "cancelled")]
        assert outcomes(hall, ("X-1", "10:00")) == ["moved"]
        assert hall.listed() == [("10:00", "booked")]


def test_what_the_hall_itself_cancelled_is_not_brought_back(ready_url: str) -> None:
    with booked(ready_url) as hall:
        (made,) = hall.bring(("X-1", "10:00"))
        assert made.appointment is not None
        booking.cancel_booking(hall.store, GUIDE, Code(made.appointment.code), new_command())
        assert outcomes(hall, ("X-1", "10:00"), ("X-1", "11:00")) == ["unchanged", "unchanged"]


def test_who_has_arrived_stays_whatever_the_platform_tells(ready_url: str) -> None:
    with booked(ready_url) as hall:
        (made,) = hall.bring(("X-1", "09:30"))
        assert made.appointment is not None
        hall.check_in(made.appointment.code)
        assert outcomes(hall, ("X-1", "11:00")) == ["unchanged"]
        assert outcomes(hall, ("X-1", "09:30"), cancelled=True) == ["unchanged"]
        assert hall.listed() == [("09:30", "arrived")]


def test_a_missed_one_may_be_moved_to_a_later_time(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.bring(("X-1", "09:30"))
        hall.at("09:46")
        hall.hall.look_after()
        assert outcomes(hall, ("X-1", "09:30")) == ["unchanged"]
        assert outcomes(hall, ("X-1", "11:00")) == ["moved"]


def test_what_does_not_fit_is_refused_by_itself(ready_url: str) -> None:
    with booked(ready_url) as hall:
        found = hall.bring(("X-1", "10:00"), ("X-2", "10:10"), ("X-3", "10:00"), ("X-4", "10:00"), ("X-5", "11:00"))
        assert [one.outcome.value for one in found] == ["new", "refused", "new", "refused", "new"]
        assert [one.why.en.split(".")[0] for one in found if one.outcome is Outcome.REFUSED] == [
            "This service has no appointment at 10:10",
            "All appointments at 10:00 are taken",
        ]
        assert outcomes(hall, ("X-5", "10:00")) == ["refused"]
        assert ("11:00", "booked") in hall.listed()


def test_a_long_list_is_brought_in_several_changes(ready_sqlite_url: str) -> None:
    catalogue = catalogue_with_slots(slots=(SlotPattern(Span.of("09:30", "12:00"), 1, 1),))
    with booked(ready_sqlite_url, catalogue) as hall:
        told = [(f"X-{n}", f"{moment('09:30') + timedelta(minutes=n):%H:%M}") for n in range(AT_A_TIME + 10)]
        assert set(outcomes(hall, *told)) == {"new"}
        assert set(outcomes(hall, *told)) == {"unchanged"}


def test_only_staff_and_adapters_bring(ready_sqlite_url: str) -> None:
    with booked(ready_sqlite_url) as hall:
        with pytest.raises(Refused):
            bring(hall.store, KIOSK, [Told(hall.wish())])
        assert bring(hall.store, PLATFORM, []) == []

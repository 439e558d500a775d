"""Somebody stays after hours for those who booked, and whoever leaves last is warned."""

from shared.actions import duty, staying
from shared.actions.booking import cancel_booking
from shared.domain.check_in import Code
from shared.domain.ids import new_command
from tests.shared.actions.booked import GUIDE, booked, moment


def test_a_counter_is_needed_until_the_last_after_hours_appointment_is_served(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book("11:00")
        assert staying.stays_today(hall.store) == ()
        here, gone = hall.book("17:00"), hall.book("17:30")
        (stay,) = staying.stays_today(hall.store)
        assert (stay.until, stay.people) == (moment("18:00"), 2)
        cancel_booking(hall.store, GUIDE, Code(gone.code), new_command())
        hall.at("16:50")
        hall.check_in(here.code)
        (stay,) = staying.stays_today(hall.store)
        assert (stay.until, stay.people) == (moment("17:30"), 1)
        hall.hall.serve_all(hall.hall.running.clerk(1))
        assert staying.stays_today(hall.store) == ()


def test_the_last_clerk_is_warned_before_signing_out_and_may_still_leave(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book("17:30")
        first, second = hall.hall.running.clerk(1), hall.hall.running.clerk(2)
        assert first.counter_id is not None
        assert second.counter_id is not None
        assert staying.why_stay(hall.store, first.counter_id) is None
        duty.sign_out(hall.store, first, new_command())
        warning = staying.why_stay(hall.store, second.counter_id)
        assert warning is not None
        assert warning.zh == "还有 1 个延时预约没办完（最晚到 18:00），现在只有本窗口在岗，请安排人留下。"
        duty.sign_out(hall.store, second, new_command())

"""Times are promised once, to as many as a slot holds, and little is kept of whom they are promised to."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import select

from shared.actions import booking
from shared.db import journal
from shared.db.appointment_table import appointment
from shared.db.journal_tables import command
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.appointment import AppointmentState, Reference, Source
from shared.domain.check_in import Code
from shared.domain.events import AppointmentBooked, AppointmentCancelled
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.factories import KIOSK
from tests.shared.actions.booked import GUIDE, PLATFORM, booked, catalogue_with_slots, moment, refusal

ID_NUMBER = "110101199003070011"


def test_a_booked_time_has_a_code_that_is_typed_easily(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("10:00", name="张小三", phone="138-0000-1234")
        assert (made.slot_at, made.until) == (moment("10:00"), moment("10:15"))
        assert (made.name, made.phone_tail, len(made.code)) == ("张*三", "1234", 8)
        assert made.code == made.code.upper()
        assert not set(made.code) & set("01ILO2Z5S8BV")
        assert hall.listed() == [("10:00", "booked")]
        told = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))[-1].event
        assert told == AppointmentBooked(made.id, made.service_id, made.slot_at, Source.COUNTER)


def test_the_same_command_books_once(ready_url: str) -> None:
    with booked(ready_url) as hall:
        command_id = new_command()
        first, again = (booking.book(hall.store, GUIDE, hall.wish(), command_id) for _ in range(2))
        assert first == again
        assert len(hall.listed()) == 1


@pytest.mark.parametrize(
    ("at", "day", "says"),
    [
        ("10:10", "2026-03-02", "This service has no appointment at 10:10. Choose another time."),
        ("12:30", "2026-03-03", "This service has no appointment at 2026-03-03 12:30. Choose another time."),
        ("10:00", "2026-03-07", "This service has no appointment at 2026-03-07 10:00. Choose another time."),
        ("08:30", "2026-03-02", "The time 08:30 is over. Choose a later one."),
        ("10:00", "2026-03-10", "Appointments may be booked up to 7 days ahead. Choose an earlier day."),
    ],
    ids=["between slots", "no slot", "a Saturday", "past", "too far ahead"],
)
def test_a_time_that_is_not_offered_is_refused(ready_sqlite_url: str, at: str, day: str, says: str) -> None:
    with booked(ready_sqlite_url) as hall:
        assert refusal(lambda: hall.book(at, day)) == says


def test_a_full_slot_is_refused_until_somebody_cancels(ready_url: str) -> None:
    with booked(ready_url) as hall:
        first = hall.book()
        hall.book()
        assert refusal(hall.book) == "All appointments at 10:00 are taken. Choose another time."
        booking.cancel_booking(hall.store, GUIDE, Code(first.code.lower()), new_command())
        hall.book()
        assert hall.listed() == [("10:00", "cancelled"), ("10:00", "booked"), ("10:00", "booked")]


def test_a_slot_is_never_overbooked_however_many_book_at_once(ready_url: str) -> None:
    with booked(ready_url) as hall:

        def try_it(_: int) -> bool:
            store = open_store(ready_url, clock=lambda: moment("09:00"))
            try:
                booking.book(store, GUIDE, hall.wish(), new_command())
            except Refused:
                return False
            finally:
                store.close()
            return True

        with ThreadPoolExecutor(8) as programs:
            assert sum(programs.map(try_it, range(16))) == 2
        assert len(hall.listed()) == 2


def test_two_programs_in_turns_see_what_the_other_booked(ready_url: str) -> None:
    with booked(ready_url) as hall:
        other = open_store(ready_url, clock=lambda: moment("09:00"))
        hall.book()
        booking.book(other, GUIDE, hall.wish(), new_command())
        with pytest.raises(Refused):
            hall.book()
        with pytest.raises(Refused):
            booking.book(other, GUIDE, hall.wish(), new_command())
        other.close()


@pytest.mark.parametrize("role", [Role.KIOSK, Role.SCREEN, Role.PAD])
def test_only_staff_and_adapters_book_and_cancel(ready_sqlite_url: str, role: Role) -> None:
    with booked(ready_sqlite_url) as hall:
        by = Actor(role, role.value)
        made = hall.book()
        says = "Only clerks, guides and the duty manager book or cancel appointments. Ask one of them."
        assert refusal(lambda: hall.book(by=by)) == says
        assert refusal(lambda: booking.cancel_booking(hall.store, by, Code(made.code), new_command())) == says


def test_a_retired_service_is_not_booked(ready_url: str) -> None:
    with booked(ready_url) as hall:
        catalogue = catalogue_with_slots()
        hall.set_up(replace(catalogue, services=catalogue.services[1:]))
        assert refusal(hall.book) == "This service is not offered at present. Ask a guide."


def test_an_id_number_a_name_and_a_phone_are_nowhere_in_the_database(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book(name="欧阳小明", phone="13800001234", id_number=ID_NUMBER)
        everything = hall.store.read(
            lambda c: [
                *c.execute(select(appointment)).all(),
                *c.execute(select(command.c.answer)).scalars(),
                *journal.read_events(c, hall.store.hall_id, 0),
            ]
        )
        kept = str(everything)
        assert "欧阳*明" in kept
        assert not [secret for secret in ("小", ID_NUMBER, "110101", "13800001234") if secret in kept]


def test_a_reference_is_booked_once(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book(by=PLATFORM, source=Source.HTTP, reference="X-1")
        says = "An appointment with the reference X-1 is known already. Check it."
        assert refusal(lambda: hall.book(by=PLATFORM, source=Source.HTTP, reference="X-1")) == says
        hall.book(by=PLATFORM, source=Source.FILE, reference="X-1")


def test_cancelling_again_changes_nothing_and_is_told_once(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book(by=PLATFORM, source=Source.HTTP, reference="X-1")
        which = Reference(Source.HTTP, "X-1")
        for _ in range(2):
            gone = booking.cancel_booking(hall.store, PLATFORM, which, new_command())
            assert (gone.state, gone.cancelled_here) == (AppointmentState.CANCELLED, False)
        told = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))
        assert sum(isinstance(one.event, AppointmentCancelled) for one in told) == 1


def test_what_was_checked_in_or_missed_is_not_cancelled(ready_url: str) -> None:
    with booked(ready_url) as hall:
        here, gone = hall.book("09:30"), hall.book("09:30")
        hall.check_in(here.code)
        hall.at("09:46")
        hall.hall.look_after()

        def cancel(code: str) -> str:
            return refusal(lambda: booking.cancel_booking(hall.store, GUIDE, Code(code), new_command()))

        assert cancel(here.code) == "The appointment at 09:30 has been checked in. Cancel its ticket instead."
        assert cancel(gone.code) == "The appointment at 09:30 is over. There is nothing to cancel."
        assert cancel("ACEF3467").startswith("There is no appointment with this code.")


def test_a_kiosk_is_told_of_its_mistake_in_two_languages(ready_sqlite_url: str) -> None:
    with booked(ready_sqlite_url) as hall, pytest.raises(Refused) as refused:
        hall.book(by=KIOSK)
    assert refused.value.words.zh == "只有窗口人员、导办员或值班长可以办理预约。"

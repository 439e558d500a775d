"""Whoever comes in time for an appointment has a ticket at once, only one, and never queues for a number."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from shared.actions import checking_in, closing, issuing, keeping_time, moving
from shared.actions.checking_in import NotNow
from shared.db import journal
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.appointment import AppointmentState
from shared.domain.caps import Caps
from shared.domain.check_in import Code, IdNumber, Standing
from shared.domain.events import AppointmentCheckedIn, AppointmentMissed, TicketIssued
from shared.domain.hall import APPOINTMENT, Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from shared.domain.words import Language, Words
from tests.factories import KIOSK, SHANGHAI, a_catalogue, a_hall
from tests.shared.actions.booked import Booked, booked, catalogue_with_slots, moment, refusal

ID_NUMBER = "110101199003070011"
MANAGER = Actor(Role.MANAGER, "manager")


def events(hall: Booked, kind: Any) -> list[Any]:
    found = hall.store.read(lambda c: journal.read_events(c, hall.store.hall_id, 0))
    return [one.event for one in found if isinstance(one.event, kind)]


@pytest.mark.parametrize("typed", ["code", "1234", ID_NUMBER])
def test_a_code_a_phone_or_an_id_card_gives_the_ticket_of_the_appointment(ready_url: str, typed: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30", phone="13800001234", id_number=ID_NUMBER, language=Language.EN)
        done = hall.check_in(f"{made.code[:4].lower()} {made.code[4:]}" if typed == "code" else typed)
        ticket = done.issued.ticket
        assert (ticket.number, ticket.priority, ticket.language) == ("A001", APPOINTMENT, Language.EN)
        assert (ticket.slot_at, ticket.rank_at) == (made.slot_at, made.slot_at)
        assert (done.appointment.state, done.appointment.ticket_id) == (AppointmentState.ARRIVED, ticket.id)
        assert not done.again
        (told,) = events(hall, AppointmentCheckedIn)
        assert told == AppointmentCheckedIn(made.id, made.service_id, made.slot_at, ticket.id, "A001")


def test_the_complaint_that_checking_in_twice_yields_two_tickets(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30", phone="13800001234", id_number=ID_NUMBER)
        hall.hall.take("A")
        first = hall.check_in(made.code)
        for key in (made.code, "1234", ID_NUMBER):
            again = hall.check_in(key, by=Actor(Role.KIOSK, "kiosk 2"))
            assert again.again
            assert again.issued.ticket == first.issued.ticket
            assert again.issued.people_ahead == first.issued.people_ahead == 1
        assert len(events(hall, TicketIssued)) == 2


def test_checking_in_again_counts_all_before_a_ticket_that_was_sent_to_one_clerk(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        hall.hall.take("A")
        hall.check_in(made.code)
        one, two = (hall.hall.running.clerk(n) for n in (1, 2))
        assert [hall.hall.running.serve(clerk).number for clerk in (one, two)] == ["A001", "A002"]
        hall.hall.take("AA")
        moving.transfer(hall.store, two, hall.hall.running.hall.queues[0].id, new_command(), clerk_id=one.clerk_id)
        hall.at("09:40")
        assert hall.check_in(made.code).issued.people_ahead == 2


def test_two_kiosks_at_the_same_moment_give_one_ticket(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")

        def at_a_kiosk(number: int) -> tuple[str, bool]:
            store = open_store(ready_url, clock=lambda: moment("09:10"))
            try:
                by = Actor(Role.KIOSK, f"kiosk {number}")
                done = checking_in.check_in(store, by, Code(made.code), new_command())
            finally:
                store.close()
            return done.issued.ticket.number, done.again

        with ThreadPoolExecutor(8) as kiosks:
            found = list(kiosks.map(at_a_kiosk, range(8)))
        assert {number for number, _ in found} == {"A001"}
        assert sorted(again for _, again in found) == [False] + [True] * 7
        assert len(events(hall, TicketIssued)) == 1


def test_the_bad_rating_booked_online_and_had_to_queue_for_a_number_again(ready_url: str) -> None:
    """The official reason 212: checking in is the number, and those who came before the slot are not in between."""
    with booked(ready_url) as hall:
        hall.bring(("X-1", "09:30"), phone="13800001234")
        hall.hall.take("A" * 3)
        hall.at("09:31")
        hall.hall.take("A" * 3)
        hall.at("09:40")
        assert hall.check_in("1234").issued.people_ahead == 3
        clerk = hall.hall.running.clerk(1)
        called = hall.hall.serve_all(clerk)
        assert called.index("A007") == 3
        assert len(events(hall, AppointmentCheckedIn)) == 1


@pytest.mark.parametrize(
    ("at", "booked_for", "says"),
    [
        ("09:29", "2026-03-02", "Your appointment is at 10:00; you may check in from 09:30. Please come back then."),
        (
            "10:16",
            "2026-03-02",
            "Your appointment at 10:00 could be checked in until 10:15. Take a number, or ask a guide.",
        ),
        (
            "09:50",
            "2026-03-03",
            "Your appointment is at 2026-03-03 10:00; you may check in from 2026-03-03 09:30. Please come back then.",
        ),
    ],
)
def test_too_early_and_too_late_say_what_to_do(ready_url: str, at: str, booked_for: str, says: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book(day=booked_for)
        hall.at(at)
        assert refusal(lambda: hall.check_in(made.code)) == says
        assert events(hall, TicketIssued) == []


@pytest.mark.parametrize("at", ["09:30", "10:00", "10:15"])
def test_the_window_begins_and_ends_on_the_minute(ready_sqlite_url: str, at: str) -> None:
    with booked(ready_sqlite_url) as hall:
        made = hall.book()
        hall.at(at)
        assert hall.check_in(made.code).issued.ticket.number == "A001"


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("ACEF3467", "There is no appointment with this code. Check it and type it again, or ask a guide."),
        ("9999", "There is no appointment today with these last digits of a phone. Type the code, or ask a guide."),
        ("110101199003070038", "There is no appointment for this ID card. Type the code, or ask a guide."),
    ],
)
def test_an_unknown_key_says_what_to_type_instead(ready_url: str, key: str, says: str) -> None:
    with booked(ready_url) as hall:
        hall.book(phone="13800001234", id_number=ID_NUMBER)
        assert refusal(lambda: hall.check_in(key)) == says


def test_several_with_the_same_last_digits_type_the_code(ready_url: str) -> None:
    with booked(ready_url) as hall:
        first, _ = hall.book("09:30", phone="13800001234"), hall.book("11:30", phone="13911111234")
        says = "Several appointments today have these last digits of a phone. Type the code instead."
        assert refusal(lambda: hall.check_in("1234")) == says
        hall.check_in(first.code)
        assert refusal(lambda: hall.check_in("1234")) == says


def test_a_person_with_two_appointments_gets_each_in_its_time(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book("09:30", id_number=ID_NUMBER)
        hall.book("10:00", id_number=ID_NUMBER)
        hall.at("09:30")
        first = hall.check_in(IdNumber(ID_NUMBER))
        assert first.appointment.slot_at == moment("09:30")
        assert hall.check_in(ID_NUMBER).issued.ticket == first.issued.ticket
        hall.hall.serve_all(hall.hall.running.clerk(1))
        assert hall.check_in(ID_NUMBER).appointment.slot_at == moment("10:00")


def test_a_ticket_given_back_after_a_failed_print_is_replaced_by_a_new_one(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        lost = hall.check_in(made.code).issued.ticket
        issuing.cancel(hall.store, KIOSK, lost.id, "no paper", new_command())
        again = hall.check_in(made.code)
        assert (again.issued.ticket.number, again.again) == ("A002", False)
        assert hall.check_in(made.code).issued.ticket.number == "A002"
        issuing.cancel(hall.store, KIOSK, again.issued.ticket.id, "no paper", new_command())
        hall.at("09:46")
        assert "could be checked in until 09:45" in refusal(lambda: hall.check_in(made.code))


def test_a_ticket_that_was_served_is_told_as_it_is(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        hall.check_in(made.code)
        hall.hall.serve_all(hall.hall.running.clerk(1))
        hall.at("16:00")
        again = hall.check_in(made.code)
        assert (again.again, again.issued.ticket.state) == (True, TicketState.DONE)


def test_a_cancelled_appointment_is_told_so(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.bring(("X-1", "09:30"), id_number=ID_NUMBER)
        hall.bring(("X-1", "09:30"), cancelled=True)
        says = "The appointment at 09:30 was cancelled. Book another one, or ask a guide."
        assert refusal(lambda: hall.check_in(ID_NUMBER)) == says


@pytest.mark.parametrize("stopped", ["closed", "no more", "cap"])
def test_what_stops_numbers_does_not_stop_who_booked(ready_url: str, stopped: str) -> None:
    catalogue = catalogue_with_slots(caps=Caps(per_day=1)) if stopped == "cap" else catalogue_with_slots()
    with booked(ready_url, catalogue) as hall:
        made = hall.book("09:30")
        hall.hall.take("A")
        if stopped == "closed":
            closing.close(hall.store, MANAGER, Words("停电", "Power cut"), new_command())
        if stopped == "no more":
            closing.no_more_today(hall.store, MANAGER, new_command())
        assert refusal(lambda: hall.hall.take("A"))
        assert hall.check_in(made.code).issued.ticket.number == "A002"


def test_an_after_hours_appointment_is_checked_in_after_closing_time(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("17:30")
        hall.at("17:20")
        assert refusal(lambda: hall.hall.take("A"))
        assert hall.check_in(made.code).issued.ticket.number == "A001"


def test_an_appointment_of_a_service_retired_since_is_kept(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        catalogue = catalogue_with_slots()
        hall.set_up(replace(catalogue, services=catalogue.services[1:]))
        assert hall.check_in(made.code).issued.ticket.number == "A001"
        assert hall.hall.serve_all(hall.hall.running.clerk(1)) == ["A001"]


def test_where_no_counter_serves_its_queue_any_more_nobody_is_let_wait_in_it(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        catalogue = catalogue_with_slots()
        counters = tuple(replace(counter, queues=("B",)) for counter in catalogue.counters)
        others, queues = catalogue.services[1:], catalogue.queues[1:]
        hall.set_up(replace(catalogue, services=others, queues=queues, counters=counters))
        assert refusal(lambda: hall.check_in(made.code)) == "This service is not offered at present. Ask a guide."


def test_nobody_came_and_the_appointment_is_missed_by_itself_once(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made, here = hall.book("09:30"), hall.book("09:30")
        hall.check_in(here.code)
        hall.at("09:45")
        assert not keeping_time.anything_due(hall.store)
        hall.at("09:46")
        assert keeping_time.anything_due(hall.store)
        assert [hall.hall.look_after(), hall.hall.look_after()] == [1, 0]
        assert not keeping_time.anything_due(hall.store)
        assert events(hall, AppointmentMissed) == [AppointmentMissed(made.id, made.service_id, made.slot_at)]
        assert hall.listed() == [("09:30", "missed"), ("09:30", "arrived")]
        assert "could be checked in until 09:45" in refusal(lambda: hall.check_in(made.code))


def test_rules_changed_later_do_not_shorten_what_was_promised(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        catalogue = catalogue_with_slots()
        strict = replace(catalogue, rules=replace(catalogue.rules, check_in_late_s=0))
        hall.set_up(strict)
        hall.at("09:45")
        assert hall.hall.look_after() == 0
        assert hall.check_in(made.code).issued.ticket.number == "A001"


def test_an_appointment_of_another_hall_of_the_database_names_that_hall(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        other = a_hall(ready_url, lambda: hall.hall.now, a_catalogue(code="north-hall", zone=SHANGHAI))
        with pytest.raises(Refused, match="This appointment is at Test Hall"):
            checking_in.check_in(other.store, KIOSK, Code(made.code), new_command())
        other.store.close()


def test_too_late_tells_which_service_a_number_may_be_taken_for(ready_url: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30")
        hall.at("10:00")
        with pytest.raises(NotNow) as told:
            hall.check_in(made.code)
        assert (told.value.standing, told.value.appointment.service_id) == (Standing.LATE, made.service_id)


def test_a_phone_whose_only_appointment_is_on_another_day_is_told_the_day(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.book("09:30", day="2026-03-04", phone="13800009999")
        says = "The appointment with these last digits of a phone is on 2026-03-04, not today. Please check in then."
        assert refusal(lambda: hall.check_in("9999")) == says
        hall.book("09:30", day="2026-03-05", phone="13900009999")
        assert refusal(lambda: hall.check_in("9999")).startswith("There is no appointment today")

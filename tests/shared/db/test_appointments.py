"""Appointments are found and counted through their indexes, however many there were before."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from shared.actions import booking, checking_in, keeping_time
from shared.db import appointment_reads
from shared.db.appointment_table import appointment
from shared.domain.appointment import AppointmentState
from shared.domain.check_in import Code, IdNumber, Key, PhoneTail
from shared.domain.ids import new_command
from tests.factories import KIOSK
from tests.shared.actions.booked import GUIDE, Booked, booked, moment
from tests.shared.db.history import analyse, costs_of

PAST = 4000
ID_NUMBER = "110101199003070011"


def add_past(hall: Booked) -> None:
    """Let appointments of the last hundred days be over: missed, cancelled, or booked again and again by one phone."""
    store, service = hall.store, hall.hall.running.service("A")
    rows = []
    for n in range(PAST):
        slot_at = hall.hall.now - timedelta(days=1 + n % 100)
        rows.append(
            {
                "hall_id": store.hall_id,
                "service_id": service.id,
                "slot_at": slot_at,
                "until": slot_at,
                "business_day": slot_at.date(),
                "code": f"P{n:07d}",
                "name": "",
                "phone_tail": f"{n % 10_000:04d}",
                "person": f"{n % 500:064d}",
                "state": ("missed", "cancelled")[n % 2],
                "source": "file",
                "reference": f"P{n}",
                "language": "zh",
                "booked_at": slot_at,
            }
        )
    with store.engine.begin() as connection:
        connection.execute(insert(appointment), rows)
    analyse(hall.hall.running)


Do = Callable[[Booked, Any], Any]


def check_in(key: Callable[[Any], Key]) -> Do:
    return lambda hall, made: checking_in.check_in(hall.store, KIOSK, key(made), new_command())


QUESTIONS: list[tuple[str, Do, str]] = [
    ("by its code", check_in(lambda made: Code(made.code)), "uq_appointment_hall_id_code|sqlite_autoindex"),
    ("by a phone", check_in(lambda _: PhoneTail("9876")), "ix_appointment_day"),
    ("by a person", check_in(lambda _: IdNumber(ID_NUMBER)), "ix_appointment_person|ix_appointment_day"),
    ("for a slot", lambda hall, _: booking.book(hall.store, GUIDE, hall.wish("11:00"), new_command()), "taken"),
    ("that are due", lambda hall, _: keeping_time.keep_time(hall.store, KIOSK), "ix_appointment_due"),
    ("whether any is due", lambda hall, _: keeping_time.anything_due(hall.store), "ix_appointment_due"),
]


@pytest.mark.parametrize(("ask", "index"), [row[1:] for row in QUESTIONS], ids=[row[0] for row in QUESTIONS])
def test_appointments_are_looked_for_through_an_index(ready_url: str, ask: Do, index: str) -> None:
    with booked(ready_url) as hall:
        made = hall.book("09:30", phone="13800009876", id_number=ID_NUMBER)
        add_past(hall)
        with costs_of(hall.hall.running) as costs:
            ask(hall, made)
        asked = [plan for plan in costs.plans if "appointment" in plan]
        assert any(name in plan for plan in asked for name in index.split("|")), asked
        assert not [plan for plan in asked if re.search(r"Seq Scan appointment|SCAN appointment\b", plan)]
        assert costs.steps < 1500


def test_what_is_free_is_counted_for_each_time(ready_url: str) -> None:
    with booked(ready_url) as hall:
        for at in ("09:30", "10:00", "10:00"):
            hall.book(at)
        service = hall.hall.running.service("A")
        found = hall.store.read(
            lambda c: appointment_reads.taken_between(c, service.id, moment("00:00"), moment("23:59"))
        )
        assert found == {moment("09:30"): 1, moment("10:00"): 2}


def test_what_became_of_them_is_counted_for_each_service(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.bring(("X-1", "11:00"))
        hall.bring(("X-1", "11:00"), cancelled=True)
        hall.check_in(hall.book("09:30").code)
        hall.book("09:30")
        hall.book("10:30", day="2026-03-03")
        hall.at("10:00")
        hall.hall.look_after()
        service, day = hall.hall.running.service("A"), hall.hall.now.date()
        found = hall.store.read(lambda c: list(appointment_reads.counted(c, hall.store.hall_id, day, day)))
        states = (AppointmentState.ARRIVED, AppointmentState.CANCELLED, AppointmentState.MISSED)
        assert sorted(found) == [(service.id, state, 1) for state in sorted(states)]

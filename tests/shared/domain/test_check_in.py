from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.appointment import Appointment, AppointmentState, Source
from shared.domain.check_in import Code, Found, Key, PhoneTail, Standing, key_of_typed, meant, standing
from shared.domain.ids import AppointmentId, ServiceId, TicketId
from shared.domain.ticket import TicketState
from shared.domain.words import Language
from tests.shared.domain.tickets import a_ticket

TEN = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
EARLY_S = 1800


def an_appointment(state: str = "booked", minutes: int = 0, **more: object) -> Appointment:
    slot_at = TEN + timedelta(minutes=minutes)
    made = Appointment(
        id=AppointmentId(1),
        service_id=ServiceId(1),
        slot_at=slot_at,
        until=slot_at + timedelta(minutes=15),
        business_day=slot_at.date(),
        code="ACEF3467",
        name="张*三",
        phone_tail="1234",
        person=None,
        state=AppointmentState(state),
        source=Source.COUNTER,
        reference=None,
        language=Language.ZH,
        booked_at=TEN - timedelta(days=1),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def found(state: str = "booked", ticket: TicketState | None = None, minutes: int = 0) -> Found:
    has = None if ticket is None else replace(a_ticket(), id=TicketId(7), state=ticket)
    return Found(an_appointment(state, minutes), has)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1234", PhoneTail("1234")),
        ("acef3467", Code("ACEF3467")),
        ("ACEF 3467", Code("ACEF3467")),
        ("ACEF346", None),
        ("A234", None),
        ("123", None),
        ("", None),
        ("11010119900307001x", None),
    ],
)
def test_what_is_typed_is_a_code_or_the_end_of_a_phone(typed: str, key: Key | None) -> None:
    assert key_of_typed(typed) == key


@pytest.mark.parametrize(
    ("one", "minutes", "is_"),
    [
        (found(), -31, Standing.EARLY),
        (found(), -30, Standing.READY),
        (found(), 15, Standing.READY),
        (found(), 16, Standing.LATE),
        (found("missed"), 0, Standing.LATE),
        (found("cancelled"), 0, Standing.CANCELLED),
        (found("arrived", TicketState.WAITING), 16, Standing.IN_THE_HALL),
        (found("arrived", TicketState.PARKED), 16, Standing.IN_THE_HALL),
        (found("arrived", TicketState.DONE), 0, Standing.DONE),
        (found("arrived", TicketState.ABANDONED), 0, Standing.READY),
        (found("arrived", TicketState.ABANDONED), 16, Standing.LATE),
    ],
)
def test_what_an_appointment_is_good_for(one: Found, minutes: int, is_: Standing) -> None:
    assert standing(one, EARLY_S, TEN + timedelta(minutes=minutes)) is is_


@pytest.mark.parametrize(
    ("several", "minutes"),
    [
        ([found(), found(minutes=30)], 0),
        ([found("missed", minutes=-60), found(minutes=0)], 0),
        ([found("arrived", TicketState.DONE, -20), found(minutes=0)], 0),
        ([found(minutes=-10), found("arrived", TicketState.WAITING, 0)], 0),
        ([found(minutes=0), found("arrived", TicketState.DONE, -120)], 0),
        ([found("cancelled", minutes=-10), found(minutes=0)], 0),
    ],
    ids=[
        "the earlier",
        "not the missed",
        "not the one served before",
        "the ticket in hand",
        "not this morning's",
        "not cancelled",
    ],
)
def test_of_one_persons_appointments_the_one_for_now_is_meant(several: list[Found], minutes: int) -> None:
    chosen = meant(several, EARLY_S, TEN)
    assert chosen is not None
    assert chosen.appointment.slot_at == TEN + timedelta(minutes=minutes)


def test_of_none_none_is_meant() -> None:
    assert meant([], EARLY_S, TEN) is None

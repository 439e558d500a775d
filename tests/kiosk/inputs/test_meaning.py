"""A scanned code is a slip, an appointment, or nothing of ours; whatever a stranger printed does no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.inputs.meaning import appointment_code
from shared.domain.appointment import appointment_code as a_code
from shared.domain.numbering import ticket_code
from shared.domain.slip_key import slip_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7KXA3FNP", "7KXA3FNP"),
        ("7kxa-3fnp", "7KXA3FNP"),
        (" 7KXA 3FNP\n", "7KXA3FNP"),
        ("7KXA3FNO", None),
        ("7KXA3FN", None),
        ("12345678", None),
        ("", None),
    ],
)
def test_an_appointment_is_known_by_its_signs(text: str, code: str | None) -> None:
    assert appointment_code(text) == code


def test_what_the_hall_makes_is_understood_and_told_apart() -> None:
    for _ in range(200):
        slip, appointment = ticket_code(), a_code()
        assert slip_code(f"XC1:{slip}") == slip
        assert appointment_code(f"XC1:{slip}") is None
        assert appointment_code(appointment) == appointment
        assert slip_code(appointment) is None


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    appointment_code(text)

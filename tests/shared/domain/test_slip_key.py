"""How a citizen says which ticket is theirs; whatever a stranger's code says does no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.slip_key import slip_code

CODE = "0123456789abcdef0123"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"XC1:{CODE}", CODE),
        (f"]Q1XC1:{CODE}", CODE),
        (f"https://hall.example/t/XC1:{CODE}", CODE),
        (f"XC1:{CODE}0", None),
        (f"XC1:{CODE[:-1]}", None),
        (f"XC2:{CODE}", None),
        (CODE, None),
        ("", None),
    ],
)
def test_a_slip_is_known_by_its_scheme(text: str, code: str | None) -> None:
    assert slip_code(text) == code


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    slip_code(text)

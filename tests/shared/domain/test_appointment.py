import pytest

from shared.domain.appointment import CODE_LENGTH, CODE_LETTERS, appointment_code, plain_code, tail_of


@pytest.mark.parametrize(
    ("phone", "tail"),
    [("13800001234", "1234"), ("138-0000-1234", "1234"), ("****1234", "1234"), ("1234", "1234"), ("123", ""), ("", "")],
)
def test_of_a_phone_only_four_digits_are_kept(phone: str, tail: str) -> None:
    assert tail_of(phone) == tail


def test_a_code_has_no_letters_that_are_taken_for_each_other() -> None:
    codes = {appointment_code() for _ in range(200)}
    assert len(codes) == 200
    assert {len(code) for code in codes} == {CODE_LENGTH}
    assert set("".join(codes)) <= set(CODE_LETTERS)
    assert not set(CODE_LETTERS) & set("01ILO2Z5S8BV")


@pytest.mark.parametrize("typed", ["ACEF3467", "acef3467", "ACEF 3467", "acef-3467 "])
def test_a_code_is_the_same_however_it_is_typed(typed: str) -> None:
    assert plain_code(typed) == "ACEF3467"

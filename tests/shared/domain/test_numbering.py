import pytest

from shared.domain.numbering import ticket_code, ticket_number


@pytest.mark.parametrize(
    ("letter", "serial", "number"),
    [("A", 1, "A001"), ("B", 12, "B012"), ("A", 999, "A999"), ("A", 1000, "A1000"), ("Z", 9999999, "Z9999999")],
)
def test_a_number_is_the_letter_and_at_least_three_digits(letter: str, serial: int, number: str) -> None:
    assert ticket_number(letter, serial) == number


def test_codes_cannot_be_guessed_and_fit_into_a_link() -> None:
    codes = {ticket_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert {len(code) for code in codes} == {20}
    assert set("".join(codes)) <= set("0123456789abcdef")

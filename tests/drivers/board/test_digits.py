import pytest

from drivers.board.digits import fit_digits, number_of
from drivers.board.text import BoardText


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (BoardText(("A012", "请到3号窗口")), "012"),
        (BoardText((" VIP-7 ",)), "7"),
        (BoardText(("999",)), "999"),
        (BoardText(("12.50",)), "12.50"),
        (BoardText(("3号窗口", "暂停服务")), None),
        (BoardText(("请取号",), short=("B104", "3")), "104"),
        (BoardText(("Window 3",)), None),
        (BoardText(("请取号",), latin=("B105",)), "105"),
        (BoardText(("A106 请到5号窗口",), latin=("A106 5", "A105 3")), "106"),
        (BoardText(("5号窗口",), latin=("WINDOW 5",)), None),
        (BoardText(()), None),
    ],
)
def test_only_a_line_that_is_a_number_is_one(text: BoardText, number: str | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("A012", "012"),
        ("123456789", "12345678"),
        ("1.2.3.4.5.6.7.8.9", "1.2.3.4.5.6.7.8."),
        ("-12 5", "-12 5"),
        ("\x1b@\r", ""),
    ],
)
def test_a_point_takes_no_place_and_letters_do_not_show(line: str, shown: str) -> None:
    assert fit_digits(line, 8) == shown

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drivers.board.text import BoardText, gbk, latin, printable, width_dots


def test_hall_words_stay_as_they_are() -> None:
    assert printable("请 A012 到 3 号窗口 · 暂停服务（李）") == "请 A012 到 3 号窗口 · 暂停服务（李）"


def test_what_a_card_could_take_for_a_command_goes() -> None:
    assert printable("A\x00B\x1b\\n\x7f\u200bC\r\nD\tE") == "AB＼nC  D E"


def test_what_gbk_lacks_becomes_a_question_mark() -> None:
    assert printable("龘😀\ud800é") == "龘??é"


def test_a_decomposed_letter_is_put_together() -> None:
    assert printable("e\u0301") == "é"


def test_endless_text_is_cut() -> None:
    assert printable("窗" * 500) == "窗" * 120


@given(st.text())
def test_no_text_can_smuggle_a_command(text: str) -> None:
    clean = printable(text)
    assert "\\" not in clean
    assert all(unicodedata.category(each) not in ("Cc", "Cf") for each in clean)
    assert min(gbk(clean), default=0x20) >= 0x20
    assert gbk(clean).decode("gbk") == clean
    assert printable(clean) == clean


def test_chinese_is_twice_as_wide_as_latin() -> None:
    assert width_dots("A012窗口", 16) == 4 * 8 + 2 * 16


def test_latin_boards_get_plain_letters() -> None:
    assert latin("Ａ０12  请到 3 号\tWindow\x1b é") == "A012 3 Window e"


def test_the_short_form_makes_no_other_text() -> None:
    assert BoardText(("A012",), short=("12",), latin=("12",)) == BoardText(("A012",))


@given(st.text())
def test_latin_letters_are_printable_ascii(text: str) -> None:
    assert all(" " <= each <= "~" for each in latin(text))

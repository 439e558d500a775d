import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drivers.board.text import BoardText, Layout, gbk, lay_out, printable, width_dots


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


def test_lines_that_fit_stand_still() -> None:
    assert lay_out(BoardText(("A012", "请到3号窗口")), 128, 16) == Layout(("A012", "请到3号窗口"), scrolls=False)


def test_a_line_too_wide_makes_one_scrolling_line() -> None:
    text = BoardText(("A012", "", "请到三号窗口办理业务"))
    assert lay_out(text, 128, 16) == Layout(("A012 请到三号窗口办理业务",), scrolls=True)

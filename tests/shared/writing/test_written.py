"""How each key changes what is written."""

from collections.abc import Callable

import pytest

from shared.writing.written import (
    EMPTY,
    LONGEST_PINYIN,
    Written,
    chosen,
    deleted,
    in_other_letters,
    placed,
    settle,
    typed,
)
from tests.shared.pinyin_input.small import SMALL

MOST = 20
LATIN = in_other_letters(EMPTY, MOST)


def write(keys: str, start: Written = EMPTY, most: int = MOST) -> Written:
    for key in keys:
        start = typed(start, key, SMALL, most)
    return start


@pytest.mark.parametrize(
    ("keys", "text", "letters"),
    [
        ("ni", "", "ni"),
        ("NI", "", "ni"),
        ("nihao ", "你好", ""),
        ("nihao，", "你好，", ""),
        ("nihao\n", "nihao", ""),
        ("nihao \n", "你好\n", ""),
        ("xi'an ", "西安", ""),
        ("'", "'", ""),
        ("vv ", "vv", ""),
        ("3", "3", ""),
        ("ni3", "你3", ""),
        ("你好", "你好", ""),
    ],
)
def test_letters_wait_and_other_keys_write(keys: str, text: str, letters: str) -> None:
    made = write(keys)
    assert (made.text, made.letters, made.cursor) == (text, letters, len(text))


def test_choosing_a_sign_for_the_first_letters_leaves_the_others_waiting() -> None:
    made = write("nihao")
    sign = next(i for i, candidate in enumerate(made.offered) if candidate.text == "你")
    made = chosen(made, sign, SMALL, MOST)
    assert (made.text, made.letters, made.offered[0].text) == ("你", "hao", "好")
    assert chosen(made, 99, SMALL, MOST) == made


def test_deleting_takes_waiting_letters_first() -> None:
    made = deleted(write("nihao "), SMALL)
    assert (made.text, made.cursor) == ("你", 1)
    made = deleted(write("ni", made), SMALL)
    assert (made.text, made.letters) == ("你", "n")
    assert deleted(EMPTY, SMALL) == EMPTY


def test_signs_are_written_and_deleted_where_the_cursor_stands() -> None:
    made = placed(write("abc", LATIN), 1, SMALL, MOST)
    assert write("x", made).text == "axbc"
    assert deleted(made, SMALL).text == "bc"
    assert placed(made, 99, SMALL, MOST).cursor == 3
    assert placed(made, -5, SMALL, MOST).cursor == 0


def test_moving_the_cursor_settles_what_waits_where_it_was_typed() -> None:
    made = placed(write("woxiwang"), 0, SMALL, MOST)
    assert (made.text, made.letters, made.cursor) == ("我希望", "", 0)


def test_a_capital_is_one_letter_long() -> None:
    shifted = Written(chinese=False, capital=True)
    assert write("ok", shifted).text == "Ok"


def test_other_letters_keep_what_waits_as_it_is() -> None:
    made = in_other_letters(write("ok"), MOST)
    assert (made.text, made.letters, made.chinese) == ("ok", "", False)


def test_a_full_text_takes_no_more() -> None:
    full = write("x" * 30, LATIN)
    assert (len(full.text), full.cursor) == (MOST, MOST)
    assert write("nihao ", Written("1234567", 7), most=8).text == "1234567你"


def test_endless_pinyin_is_cut() -> None:
    assert len(write("n" * 90).letters) == LONGEST_PINYIN


@pytest.mark.parametrize("edit", [settle, lambda w, lexicon, most: typed(w, " ", lexicon, most)])
def test_while_the_words_are_being_loaded_letters_are_kept_as_they_are(edit: Callable[..., Written]) -> None:
    waiting = typed(typed(EMPTY, "o", None, MOST), "k", None, MOST)
    assert (waiting.letters, waiting.offered) == ("ok", ())
    assert edit(waiting, None, MOST).text == "ok"

import contextlib
import traceback
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.idcard.card import IdCard, Sex
from drivers.idcard.id_number import check_character
from drivers.idcard.text_block import FIELDS, Misread, UnsupportedCard, read_text_block, write_text_block
from tests.drivers.idcard.cards import BLOCK, CARD

TODAY = date(2026, 11, 25)
AT = {name: sum(list(FIELDS.values())[:index]) for index, name in enumerate(FIELDS)}


def changed(field: str, text: str) -> bytes:
    data = text.encode("utf-16-le")
    return BLOCK[: AT[field]] + data + BLOCK[AT[field] + len(data) :]


def test_the_fields_stand_where_the_page_says() -> None:
    assert AT == {
        "name": 0,
        "sex": 30,
        "nation": 32,
        "birth": 36,
        "address": 52,
        "id_number": 122,
        "issuer": 158,
        "valid_from": 188,
        "valid_to": 204,
    }


def test_the_vector_is_read_and_written() -> None:
    assert read_text_block(BLOCK, TODAY) == CARD
    assert write_text_block(CARD) == BLOCK


def test_a_card_without_an_end_is_valid_for_long() -> None:
    block = changed("valid_to", "长期      ")
    assert read_text_block(block, TODAY) == replace(CARD, valid_to=None)
    assert write_text_block(replace(CARD, valid_to=None)) == block


def test_fields_padded_with_zeros_are_read_too() -> None:
    assert read_text_block(changed("name", "张三" + "\0" * 13), TODAY) == CARD


@pytest.mark.parametrize("letter", ["I", "J", "Y"])
def test_a_card_of_another_kind_is_not_misread(letter: str) -> None:
    block = BLOCK[:248] + letter.encode() + BLOCK[249:]
    with pytest.raises(UnsupportedCard):
        read_text_block(block, TODAY)


@pytest.mark.parametrize(
    ("block", "says"),
    [
        (b"", "0 bytes"),
        (BLOCK[:-1], "255 bytes"),
        (BLOCK + b" ", "257 bytes"),
        (changed("sex", "3"), "sex"),
        (changed("birth", "19491331"), "date"),
        (changed("birth", "1949 231"), "date"),
        (changed("birth", "１９４９１２３１"), "date"),
        (changed("valid_to", "        "), "date"),
        (changed("id_number", "110105194912310021"), "ID number has a wrong digit"),
        (b"\x00\xd8" + BLOCK[2:], "name is no text"),
    ],
)
def test_a_block_that_is_no_cards_text_is_refused_without_its_content(block: bytes, says: str) -> None:
    with pytest.raises(Misread, match=says) as caught:
        read_text_block(block, TODAY)
    told = "".join(traceback.format_exception(caught.value))
    assert "19491231002" not in told
    assert "张三" not in told


def test_a_field_too_long_for_its_place_is_refused() -> None:
    with pytest.raises(ValueError, match="name does not fit into 30 bytes"):
        write_text_block(replace(CARD, name="长" * 16))


def letters(most: int) -> st.SearchStrategy[str]:
    """Texts as cards have them: of the plane that UTF-16 writes in one unit, with nothing to strip at the ends."""
    return st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=most)


@given(letters(15), letters(35), letters(15), st.sampled_from(Sex), st.dates(date(1900, 1, 1), TODAY), st.booleans())
def test_every_card_comes_back(name: str, address: str, issuer: str, sex: Sex, birth: date, ends: bool) -> None:
    digits = f"110105{birth:%Y%m%d}002"
    number = digits + check_character(digits)
    valid_to = date(2040, 1, 1) if ends else None
    card = IdCard(name, sex, "56", birth, address, number, issuer, date(2020, 1, 1), valid_to)
    assert read_text_block(write_text_block(card), TODAY) == card


@given(st.binary(min_size=256, max_size=256))
def test_any_bytes_are_read_or_refused(block: bytes) -> None:
    with contextlib.suppress(Misread, UnsupportedCard):
        assert isinstance(read_text_block(block, TODAY), IdCard)


def test_a_card_shows_a_masked_number_and_nothing_else() -> None:
    assert repr(CARD) == str(CARD) == f"{CARD}" == "IdCard(110***********002X)"
    assert CARD.masked_number == "110***********002X"

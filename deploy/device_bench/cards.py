"""Invented ID cards to lay on a simulated reader. No district has the code 990000, so these numbers are nobody's."""

from dataclasses import replace
from datetime import date

from drivers.idcard.card import IdCard, Sex
from drivers.idcard.id_number import birth_of, check_character
from drivers.idcard.text_block import SIZE
from drivers.sim.idcard import SPECIMEN

NOWHERE = "990000"
DAMAGED = bytes(SIZE)
"""The text of a card whose chip holds nothing."""


def _card(name: str, sex: Sex, nation: str, born: str, order: str, valid_to: date | None) -> IdCard:
    digits = NOWHERE + born + order
    number = digits + check_character(digits)
    return replace(
        SPECIMEN, name=name, sex=sex, nation=nation, birth=birth_of(number), id_number=number, valid_to=valid_to
    )


CARDS = (
    SPECIMEN,
    _card("李小红", Sex.FEMALE, "01", "19950214", "004", date(2035, 6, 30)),
    _card("欧阳建国", Sex.MALE, "01", "19480901", "013", None),
    _card("阿依古丽·买买提艾力", Sex.FEMALE, "05", "19880808", "028", date(2038, 8, 8)),
    _card("王旧证", Sex.MALE, "01", "19700101", "031", date(2020, 1, 1)),
)
"""An ordinary card, a young and an old citizen (whose card has no end), a long name, a card that has run out."""

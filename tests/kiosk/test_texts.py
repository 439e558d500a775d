"""Every text exists in both languages and keeps its places."""

from string import Formatter

import pytest

from kiosk import texts
from kiosk.check_in import texts as check_in
from kiosk.id_card import texts as id_card
from kiosk.inputs import texts as inputs
from kiosk.my_number import texts as my_number
from kiosk.state import SlipTrouble
from shared.domain.hall import ElsewhereKind
from shared.domain.words import Words

MODULES = (texts, check_in, id_card, inputs, my_number)
ALL = {
    f"{module.__name__.removeprefix('kiosk.')} {name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, Words)
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", ALL)
def test_both_languages_fill_the_same_places(name: str) -> None:
    words = ALL[name]
    # A Chinese date needs no year, and an English count no unit.
    assert places(words.zh) <= places(words.en)
    assert words.zh
    assert name == "texts AHEAD_UNIT" or words.en


def test_every_trouble_and_way_has_words() -> None:
    assert set(texts.TROUBLE) == set(SlipTrouble)
    assert set(texts.WAY) == set(ElsewhereKind)

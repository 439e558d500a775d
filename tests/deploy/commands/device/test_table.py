"""Columns of a table stand below each other on a terminal, Chinese or not."""

import unicodedata

from deploy.commands.device.table import table


def place_of(line: str, word: str) -> int:
    before = line[: line.index(word)]
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in before)


def test_chinese_signs_take_two_columns() -> None:
    lines = table(("NAME", "ROLE"), [["王一", "clerk"], ["Wang Yi", "guide"], ["欧阳小明", "kiosk"]]).splitlines()
    places = {place_of(line, word) for line, word in zip(lines, ("ROLE", "clerk", "guide", "kiosk"), strict=True)}
    assert places == {len("欧阳小明") * 2 + 2}


def test_a_cell_of_two_lines_stays_in_its_row() -> None:
    assert table(("TEXT", "AT"), [["one\ntwo", "10:00"]]).splitlines() == ["TEXT     AT", "one two  10:00"]

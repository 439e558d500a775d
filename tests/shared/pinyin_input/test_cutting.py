"""How typed letters are cut into syllables."""

import pytest

from shared.pinyin_input.cutting import cuts
from tests.shared.pinyin_input.small import SMALL


def ways(typed: str) -> list[str]:
    """Return each way to cut, with whole syllables as they are and begun ones with a hyphen."""
    return [" ".join(p.letters + ("" if p.whole else "-") for p in way.pieces) for way in cuts(SMALL, typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nihao", "ni hao"),
        ("xian", "xian"),
        ("xi'an", "xi an"),
        ("nh", "n- h-"),
        ("nih", "ni h-"),
        ("niha", "ni ha-"),
        ("sh", "sh-"),
        ("chuangk", "chuang k-"),
        ("lue", "lve"),
        ("nv", "nv"),
        ("wx", "w- x-"),
    ],
)
def test_the_plainest_way_comes_first(typed: str, first: str) -> None:
    assert ways(typed)[0] == first


def test_other_ways_follow() -> None:
    assert ways("xian")[:2] == ["xian", "xi an"]
    assert "s- h-" in ways("sh")


@pytest.mark.parametrize(("typed", "end"), [("nihao", 5), ("xi'an", 5), ("ni'", 3), ("nivvv", 2), ("v", 0), ("", 0)])
def test_what_stands_for_no_syllable_is_left(typed: str, end: int) -> None:
    pieces = cuts(SMALL, typed)[0].pieces
    assert (pieces[-1].end if pieces else 0) == end


def test_endless_letters_are_cut_in_few_ways() -> None:
    assert len(cuts(SMALL, "xian" * 30)) == 8

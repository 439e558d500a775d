"""How a hall speaks, in its catalogue file."""

from dataclasses import replace
from pathlib import Path

import pytest

from shared.catalogue.reading import read_catalogue
from shared.catalogue.writing import written
from shared.domain.hours import Span
from shared.domain.place_kind import PlaceKind
from shared.domain.voice_rules import PLAIN_VOICE, TimedNotice, VoiceRules, VolumeSpan
from shared.domain.words import Words
from tests.shared.catalogue.small import problem_with, small

VOICE = """\
[voice]
one = "幺"
call_zh = "请{ticket}号{name}就诊，到{place}"
names = true
percent = 80
volume = [{ hours = "08:00-09:00", percent = 60 }]
quiet = ["12:00-13:30"]
quiet_chime_percent = 30
[[spoken_notice]]
zh = "请看好随身物品"
en = "Please mind your belongings"
yue = "請睇好隨身物品"
at = ["10:00"]
every_min = 60
[[department]]
"""
SPOKEN = VoiceRules(
    one="幺",
    call_zh="请{ticket}号{name}就诊，到{place}",
    names=True,
    percent=80,
    volumes=(VolumeSpan(Span.of("08:00", "09:00"), 60),),
    quiet=(Span.of("12:00", "13:30"),),
    quiet_chime_percent=30,
    notices=(TimedNotice(Words("请看好随身物品", "Please mind your belongings"), "請睇好隨身物品", (600,), 60),),
)
BROKEN = [
    ('"幺"', '"两"', "[voice] one"),
    ("{ticket}号{name}就诊", "号就诊", "must hold {ticket} and {place} once each"),
    ("就诊", "{window}就诊", "may hold no other braces"),
    ("就诊", "{name}就诊", "may hold no other braces"),
    ("names = true", 'call_en = "{ticket}, {name}: {place}"', "names are said in Chinese only"),
    ("{name}就诊", "就诊", "[voice] call_zh: has no room for names; add {name}, as in"),
    ("就诊", "在2楼就诊", "holds a digit"),
    ("percent = 60", "percent = 160", "percent"),
    ('"12:00-13:30"', '"12:00"', 'must be hours like "08:30-12:00"'),
    ('"10:00"', '"10:00", "20:00"', '[[spoken_notice]] no. 1 at 2: "20:00" is never spoken'),
    ("请看好随身物品", "请" * 201, "[[spoken_notice]] no. 1: is too long to be read aloud"),
    ("Please mind your belongings", "a" * 603, "is too long to be read aloud"),
    ("Please mind your belongings", "请", "write an English word or a number in it"),
    (
        "percent = 60 }",
        'percent = 60 }, { hours = "08:30-10:00", percent = 50 }',
        '"08:30-10:00" begins before "08:00-09:00"',
    ),
    ('at = ["10:00"]\nevery_min = 60\n', "", "is never spoken; add at"),
]


def test_a_hall_that_says_nothing_of_its_voice_speaks_plainly(tmp_path: Path) -> None:
    assert read_catalogue(small(tmp_path)).voice == PLAIN_VOICE


def test_sentences_loudness_quiet_hours_and_notices_are_read(tmp_path: Path) -> None:
    assert read_catalogue(small(tmp_path, "[[department]]\n", VOICE)).voice == SPOKEN


def test_what_was_read_is_written_and_read_back_equal(tmp_path: Path) -> None:
    was = read_catalogue(small(tmp_path, "[[department]]\n", VOICE))
    rooms = replace(was, counters=tuple(replace(c, kind=PlaceKind.ROOM) for c in was.counters))
    (tmp_path / "copy.toml").write_text(written(rooms), encoding="utf-8")
    assert read_catalogue(tmp_path / "copy.toml") == rooms


@pytest.mark.parametrize(("old", "new", "told"), BROKEN)
def test_a_mistake_is_told_in_one_sentence(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert told in problem_with(small(tmp_path, "[[department]]\n", VOICE.replace(old, new)))

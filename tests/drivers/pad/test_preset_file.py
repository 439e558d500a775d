"""Every mistake in a preset file is one sentence that names the file, the place and what is right."""

from pathlib import Path

import pytest

from drivers.errors import BadPreset
from drivers.pad.preset_file import load_preset, read_preset
from drivers.pad.template import DigitStyle, Framing

GOOD = """
name = "mine"
scores = "54"
[receive]
framing = "length"
frame = "A5 (length function data:1-2) 5A"
rating_function = "11"
[receive.keys]
"01" = "call_next"
[receive.rating_keys]
"01" = "score_1"
"02" = "score_2"
[answer]
key = "echo"
rating = "A5 06 data:2 5A"
[send]
ticket = ["B5 ticket:3 5A"]
"""


def test_a_preset_says_everything_about_a_pad() -> None:
    preset = read_preset(GOOD.replace("data:2 5A", "data:1-2 5A"), "mine.toml")
    assert preset.receive.framing is Framing.LENGTH
    assert preset.receive.rating_function == 0x11
    assert preset.answers.key == "echo"
    assert (preset.baud, preset.parity, preset.debounce_ms, preset.echo) == (9600, "none", 300, False)
    assert (preset.send.digits, preset.send.gap_ms, preset.units) == (DigitStyle.ASCII, 0, range(256))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('name = "mine"', "", "mine.toml: name: is missing; add it."),
        ('name = "mine"', "name = 1", "mine.toml: name: must be a text in quotes, not 1."),
        ('name = "mine"', 'name = "mine"\nbuad = 1', 'mine.toml: buad: no such key, did you mean "baud"?'),
        ('name = "mine"', 'name = "mine"\nbaud = 9700', "mine.toml: baud: must be one of 1200,"),
        ('name = "mine"', 'name = "mine"\nbaud = true', "mine.toml: baud: must be a whole number from 1200"),
        ('name = "mine"', 'name = "mine"\necho = "yes"', 'mine.toml: echo: must be true or false, not "yes".'),
        ('name = "mine"', 'name = "mine"\nparity = "evn"', 'did you mean "even"?'),
        ('name = "mine"', 'name = "mine"\nunits = [9, 1]', "units: must be the first and the last address"),
        ('name = "mine"', "name = ", "mine.toml: is no TOML ("),
        ('scores = "54"', 'scores = "543"', '"543" has 3 scores for 2 score keys.'),
        ('scores = "54"', 'scores = "7:5"', "names score key 7, there are 1, 2."),
        ('scores = "54"', 'scores = "xy"', "mine.toml: scores: must be one of"),
        ('scores = "54"', 'scores = "96"', 'mine.toml: scores: must be one of 1 to 5 or "-" per key'),
        ('scores = "54"', "answer = 1", "mine.toml: is no TOML"),
        ('scores = "54"', "[other]", "mine.toml: other: no such key; known are"),
        ('framing = "length"', 'framing = "lenght"', 'did you mean "length"?'),
        ('framing = "length"', 'framing = "fixed"', "[receive] frame: varies in size"),
        ('framing = "length"', 'framing = "byte"', "has more than one byte"),
        ("function data:1-2", "function", "[receive] frame: "),
        ("function data:1-2", "data:1-2", '[receive] rating_function: needs "function" in the frame.'),
        ("function data:1-2", "function data:1-2 ticket:3", "a frame from a pad has no ticket."),
        ('rating_function = "11"', "", "[receive] rating_function: goes with [receive.rating_keys]"),
        ('rating_function = "11"', 'rating_function = "1"', "must be bytes as pairs of hexadecimal digits"),
        ('"01" = "call_next"', '"01" = "call"', "[receive.keys] 01: must be a key such as call_next"),
        ('"01" = "call_next"', '"010203" = "call_next"', '"01 02 03" has 3 bytes, which "data:1-2" does not hold.'),
        ('"01" = "call_next"', '"0102" = "ok"\n"01 02" = "ok"', "[receive.keys] 01 02: is given twice."),
        ('"01" = "call_next"', '"1" = "ok"', "[receive.keys] 1: must be bytes"),
        ("data:2 5A", "ticket:2 5A", "[answer] rating: the frame from the pad has no ticket to answer with."),
        ("data:2 5A", "data:1 5A", "[answer] rating: its data must hold what the pad sends."),
        ('["B5 ticket:3 5A"]', '"B5 ticket:3 5A"', "[send] ticket: must be a list of frames"),
        ('["B5 ticket:3 5A"]', '["B5 data:3 5A"]', "[send] ticket: a frame to a pad has no data."),
        ('["B5 ticket:3 5A"]', '["B5 tiket:3 5A"]', '[send] ticket: "B5 tiket:3 5A" has "tiket:3"'),
    ],
)
def test_a_mistake_is_told(right: str, wrong: str, said: str) -> None:
    assert right in GOOD
    with pytest.raises(BadPreset) as caught:
        read_preset(GOOD.replace(right, wrong), "mine.toml")
    assert str(caught.value).startswith("mine.toml: ")
    assert said in str(caught.value)
    assert str(caught.value)[-1] in ".?"
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(BadPreset, match="is not a text file in UTF-8"):
        load_preset(str(file))
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(BadPreset, match="can't be read"):
        load_preset(str(tmp_path / "folder.toml"))

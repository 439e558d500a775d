"""What a frame leads to: answered, told once, counted only while it may count."""

import logging

import pytest

from drivers.pad.actions import DigitKey, scores_of
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.finder import Found
from drivers.pad.layout_text import parse_layout
from drivers.pad.meaning import frame_of
from drivers.pad.preset_file import load_preset, read_preset
from drivers.pad.presses import MOST_AT_ONCE, TYPED_COUNTS_S, Presses
from drivers.pad.template import PadTemplate

TYPING = """
name = "typing"
[receive]
framing = "fixed"
frame = "A5 data:1"
[receive.keys]
"01" = "digit_1"
"02" = "digit_2"
"0C" = "transfer"
[answer]
key = "5A 06 data:1"
"""


def presses(template: PadTemplate, debounce_s: float = 0.3) -> Presses:
    return Presses(template, 1, scores_of(template.scores, template.receive.actions), debounce_s)


def frame(template: PadTemplate, action: Key | DigitKey) -> Found:
    raw = frame_of(action, 1, template.receive)
    values = template.receive.layout.read(raw)
    assert isinstance(values, dict)
    return Found(raw, values)


def typed(*keys: tuple[int, float]) -> PadEvent | None:
    template = read_preset(TYPING, "typing.toml")
    listening = presses(template)
    for digit, at in keys:
        assert listening.heard(frame(template, DigitKey(digit)), at).event is None
    return listening.heard(frame(template, Key.TRANSFER), 3).event


def test_digits_typed_one_by_one_come_with_the_key() -> None:
    assert typed((1, 1), (2, 2)) == KeyPressed(1, Key.TRANSFER, (1, 2))
    assert typed((1, 1), (1, 1.1)) == KeyPressed(1, Key.TRANSFER, (1,)), "a bounce is no second digit"
    assert typed((1, 3 - TYPED_COUNTS_S)) == KeyPressed(1, Key.TRANSFER), "long ago"


def test_an_answer_of_its_own_carries_the_key() -> None:
    template = read_preset(TYPING, "typing.toml")
    assert presses(template).heard(frame(template, Key.TRANSFER), 0).answer == b"\x5a\x06\x0c"


def test_a_frame_sent_again_is_answered_and_not_told_for_as_long_as_it_keeps_coming() -> None:
    template = load_preset("ff68")
    listening, call = presses(template, 0.8), frame(template, Key.CALL_NEXT)
    heard = [listening.heard(call, at) for at in (0, 0.5, 1.0, 1.5, 2.5)]
    assert [each.event is not None for each in heard] == [True, False, False, False, True]
    assert all(each.answer == call.raw for each in heard)


@pytest.mark.allow_warnings("the line seems to bring back")
def test_our_own_answers_coming_back_are_not_answered_without_end() -> None:
    template = load_preset("ff68")
    listening, call = presses(template), frame(template, Key.CALL_NEXT)
    answers = [listening.heard(call, 0.01 * at).answer for at in range(100)]
    assert len([answer for answer in answers if answer]) == MOST_AT_ONCE + 1
    assert listening.heard(call, 5).answer == call.raw


def test_a_score_needs_an_open_rating_where_the_preset_says_so() -> None:
    template = load_preset("keyboard")
    listening = presses(template)
    layout = parse_layout("data:1")

    def press(raw: bytes, at: float) -> PadEvent | None:
        values = layout.read(raw)
        assert isinstance(values, dict)
        return listening.heard(Found(raw, values), at).event

    assert press(b"1", 0) is None
    listening.rating_open.set()
    assert [press(b"\r", 1), press(b"9", 2), press(b"2", 3), press(b"\r", 3.1), press(b"1", 4)] == [
        None,
        None,
        ScoreGiven(1, 4),
        None,
        None,
    ]


def test_another_pad_on_the_line_is_logged_once_however_much_it_is_used(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    template = load_preset("ff68")
    listening = presses(template)
    for at in range(3):
        for unit in (2, 3):
            raw = frame_of(Key.CALL_NEXT, unit, template.receive)
            values = template.receive.layout.read(raw)
            assert isinstance(values, dict)
            assert not listening.heard(Found(raw, values), at).ours
    assert [record.message for record in caplog.records] == [
        f"Pad 1: pad {unit} speaks on the same line; its frames are not for this pad" for unit in (2, 3)
    ]

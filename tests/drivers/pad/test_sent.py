"""What is read from frames to pads, by simulated pads and by decode alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.decoding.pads import told_by
from drivers.pad.actions import ScoreKey
from drivers.pad.events import Key
from drivers.pad.finder import Found
from drivers.pad.layout import Damaged
from drivers.pad.meaning import answer_to, frame_of, press_of
from drivers.pad.preset_file import load_preset, our_presets
from drivers.pad.sent import Sent, frames_to_pad
from drivers.pad.showing import display_frames, star_frames
from drivers.sim.pad_side import PadSide

FF68, QSYSTEM = load_preset("ff68"), load_preset("qsystem")


@pytest.mark.parametrize("name", our_presets())
def test_every_frame_that_a_preset_sends_has_its_name(name: str) -> None:
    template = our_presets()[name]
    known = frames_to_pad(template)
    assert {each for each, _ in known} >= {each for each, layouts in template.send.layouts.items() if layouts}


@given(st.integers(0, 255), st.integers(0, 999), st.none() | st.integers(0, 999))
def test_a_ticket_is_told_as_it_was_sent(unit: int, number: int, waiting: int | None) -> None:
    (frame,) = display_frames(FF68.send, unit, f"{number:03}", waiting)
    assert told_by(FF68, frame) == [{"unit": unit, "command": "ticket", "ticket": f"{number:03}", "waiting": waiting}]
    (sent,) = PadSide(FF68, unit).feed(frame, 0)
    assert sent.text("ticket", "") == f"{number:03}"


@given(st.integers(0, 255), st.integers(0, 5))
def test_stars_are_told_as_they_were_sent(unit: int, stars: int) -> None:
    (frame,) = star_frames(FF68.send, unit, stars)
    assert told_by(FF68, frame) == [{"unit": unit, "command": "stars", "stars": stars}]


@pytest.mark.parametrize("number", range(10))
def test_an_answer_tells_the_score_key_that_it_answers(number: int) -> None:
    asked = frame_of(ScoreKey(number), 7, FF68.receive)
    values = FF68.receive.layout.read(asked)
    assert not isinstance(values, Damaged)
    found = Found(asked, values)
    press = press_of(found, FF68.receive)
    assert press is not None
    answer = answer_to(found, press, FF68.answers)
    assert answer is not None
    assert told_by(FF68, answer) == [{"unit": 7, "command": "answer", "score_key": number}]


@pytest.mark.parametrize("key", [each for each in FF68.receive.actions if isinstance(each, Key)])
def test_a_key_is_told_as_a_key_also_where_its_echo_means_something(key: Key) -> None:
    (told,) = told_by(FF68, frame_of(key, 1, FF68.receive))
    assert told["key"] == key.word
    assert told.get("or") == ({"command": "start_rating"} if key is Key.ASK_RATING else None)


@given(st.binary(min_size=3, max_size=3))
def test_text_that_no_pad_can_show_harms_no_reader(raw: bytes) -> None:
    (layout,) = (layout for _, layout in frames_to_pad(QSYSTEM) if "text" in layout.words)
    sent = Sent(Found(b"", {"text": raw, "unit": b"\x20"}), "ticket", QSYSTEM)
    assert len(sent.text("text", "")) == 3
    PadSide(QSYSTEM, 0x20).feed(layout.encode({"text": raw, "unit": b"\x20"}), 0)

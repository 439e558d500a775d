"""The FF 68 preset against the vectors of its protocol, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.pad.actions import ScoreKey, scores_of
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.finder import Found
from drivers.pad.layout import Damaged
from drivers.pad.meaning import answer_to, finder_of, frame_of, press_of
from drivers.pad.preset_file import load_preset
from drivers.pad.presses import Presses
from drivers.pad.showing import display_frames, plain_frames, star_frames
from tests.drivers.pad.ff68_frames import KEYS, RATING, frame
from tests.drivers.wire import cuts, hexes

FF68 = load_preset("ff68")
CALL_NEXT = hexes("FF 68 03 03 68 01 01 0C 0E 16")
RATING_KEY_0 = hexes("FF 68 03 03 68 01 11 00 12 16")
NO_SHOW = hexes("FF 68 04 04 68 01 01 06 0F 17 16")
SCORES = "54321"


def found(*raws: bytes) -> list[bytes]:
    """Return the raw frames that are found in a stream of these pieces."""
    finder = finder_of(FF68.receive)
    return [each.raw for raw in raws for each in finder.feed(raw) if isinstance(each, Found)]


def only(raw: bytes) -> Found:
    (frame,) = finder_of(FF68.receive).feed(raw)
    assert isinstance(frame, Found)
    return frame


def meaning(raw: bytes, scores: str = SCORES, unit: int = 1) -> PadEvent | None:
    return Presses(FF68, unit, scores_of(scores, FF68.receive.actions), 0).heard(only(raw), 0).event


def answer(raw: bytes) -> bytes | None:
    press = press_of(only(raw), FF68.receive)
    assert press is not None
    return answer_to(only(raw), press, FF68.answers)


@pytest.mark.parametrize(
    ("raw", "event"),
    [
        (CALL_NEXT, KeyPressed(1, Key.CALL_NEXT)),
        (hexes("FF 68 03 03 68 01 01 0D 0F 16"), KeyPressed(1, Key.RECALL)),
        (hexes("FF 68 03 03 68 05 01 0B 11 16"), KeyPressed(5, Key.ASK_RATING)),
        (NO_SHOW, KeyPressed(1, Key.NO_SHOW)),
    ],
)
def test_key_vectors_are_understood_made_and_echoed_unchanged(raw: bytes, event: KeyPressed) -> None:
    assert meaning(raw, unit=event.unit) == event
    assert frame_of(event.key, event.unit, FF68.receive) == raw
    assert answer(raw) == raw


def test_the_rating_vector_is_understood_and_answered_as_function_01() -> None:
    assert meaning(RATING_KEY_0) == ScoreGiven(1, 5)
    assert frame_of(ScoreKey(0), 1, FF68.receive) == RATING_KEY_0
    assert answer(RATING_KEY_0) == hexes("FF 68 03 03 68 01 01 00 02 16")


@pytest.mark.parametrize(
    ("raws", "expected"),
    [
        (display_frames(FF68.send, 1, "012", None), "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16"),
        (plain_frames(FF68.send, FF68.send.beep, 1), "FF 68 02 02 68 01 03 04 16"),
        (plain_frames(FF68.send, FF68.send.start_rating, 1), "FF 68 03 03 68 01 01 0B 0D 16"),
    ],
)
def test_vectors_to_the_pad_come_out_byte_for_byte(raws: list[bytes], expected: str) -> None:
    assert raws == [hexes(expected)]


def test_any_function_but_the_ratings_is_a_key_frame() -> None:
    assert meaning(frame(1, 0x77, b"\x0c")) == KeyPressed(1, Key.CALL_NEXT)


@pytest.mark.parametrize(
    ("data", "event"),
    [
        ("00 0F", KeyPressed(1, Key.HOLD)),
        ("03 0F", KeyPressed(1, Key.RECALL_HELD)),
        ("07 06 0F", KeyPressed(1, Key.NO_SHOW, (7,))),
        ("0F", KeyPressed(1, Key.OK)),
        ("09 0F", KeyPressed(1, Key.OK, (9,))),
        ("0E", KeyPressed(1, Key.CANCEL)),
        ("11", KeyPressed(1, Key.PROMPT)),
        ("12", KeyPressed(1, Key.PAUSE)),
        ("13", KeyPressed(1, Key.TRANSFER)),
        ("01 02 13", KeyPressed(1, Key.TRANSFER, (1, 2))),
        ("7F", None),
        ("0C 0C", None),
        ("05", None),
    ],
)
def test_keys_have_these_meanings(data: str, event: PadEvent | None) -> None:
    assert meaning(frame(1, KEYS, hexes(data))) == event


@pytest.mark.parametrize(
    ("scores", "key", "score"),
    [
        ("54321", 4, 1),
        ("4-53", 0, 4),
        ("4-53", 1, None),
        ("4-53", 9, None),
        ("3:5,2:4,1:3,0:2", 3, 5),
        ("3:5,2:4,1:3,0:2", 0, 2),
        ("1:5,2:3,3:1,0:-", 0, None),
    ],
)
def test_each_site_has_its_own_score_keys(scores: str, key: int, score: int | None) -> None:
    expected = None if score is None else ScoreGiven(1, score)
    assert meaning(frame(1, RATING, bytes([key])), scores) == expected


@pytest.mark.parametrize(
    ("number", "waiting", "digits"),
    [
        ("A012", 5, "0A 0A 05 00 01 02"),
        ("7", 0, "0A 0A 00 0A 0A 07"),
        ("B1234", 1234, "09 09 09 02 03 04"),
        (None, None, "0A 0A 0A 0A 0A 0A"),
        ("VIP", -1, "0A 0A 00 0A 0A 0A"),
        ("\r\x16\xff68", None, "0A 0A 0A 0A 06 08"),
    ],
)
def test_the_display_takes_three_digits_each(number: str | None, waiting: int | None, digits: str) -> None:
    (raw,) = display_frames(FF68.send, 1, number, waiting)
    assert raw[7:-2] == hexes(digits)


def test_stars_are_one_digit() -> None:
    assert star_frames(FF68.send, 1, 4) == [hexes("FF 68 03 03 68 01 02 04 07 16")]
    assert star_frames(FF68.send, 1, 9) == star_frames(FF68.send, 1, 5)


def test_the_answer_to_the_rating_key_and_to_no_other_starts_a_rating() -> None:
    (start,) = plain_frames(FF68.send, FF68.send.start_rating, 1)
    assert answer(start) == start
    assert answer(CALL_NEXT) != start


FRAMES = st.builds(frame, st.integers(0, 255), st.integers(0, 255), st.binary(min_size=1, max_size=3))


@given(st.lists(FRAMES, max_size=5))
def test_what_is_encoded_is_found_again(frames: list[bytes]) -> None:
    assert found(b"".join(frames)) == frames


def test_frames_may_come_in_any_two_pieces() -> None:
    # 16h inside data is no end.
    inside = frame(0x16, 0x16, b"\x16\xff\x68")
    for first, second in cuts(CALL_NEXT + inside + NO_SHOW):
        assert found(first, second) == [CALL_NEXT, inside, NO_SHOW]


@given(st.binary(max_size=30).filter(lambda noise: b"\xff\x68" not in noise), st.integers(0, 80))
def test_noise_between_frames_costs_none(noise: bytes, cut: int) -> None:
    stream = noise + CALL_NEXT + noise + NO_SHOW + noise
    assert found(stream[:cut], stream[cut:]) == [CALL_NEXT, NO_SHOW]


@given(st.binary(max_size=60))
def test_after_any_bytes_the_second_frame_is_heard(noise: bytes) -> None:
    assert found(noise + CALL_NEXT + CALL_NEXT)[-1] == CALL_NEXT


def test_any_damaged_byte_loses_the_frame_but_not_the_next() -> None:
    for at in range(len(NO_SHOW)):
        damaged = NO_SHOW[:at] + bytes([NO_SHOW[at] ^ 0x20]) + NO_SHOW[at + 1 :]
        assert found(damaged + CALL_NEXT) == [CALL_NEXT]


def test_a_cut_frame_does_not_hide_the_next() -> None:
    for first, _ in cuts(NO_SHOW[:-1]):
        assert found(first + CALL_NEXT) == [CALL_NEXT]


def test_lengths_that_a_pad_never_sends_are_dropped_and_told() -> None:
    (to_pad,) = display_frames(FF68.send, 1, "012", 3)
    first, *_ = finder_of(FF68.receive).feed(to_pad)
    assert first == Damaged(to_pad[:3], "it tells the length 8, which such a frame never has")
    assert found(to_pad + frame(1, 3, b"") + CALL_NEXT) == [CALL_NEXT]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.pad import ff68
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.ff68 import TO_PAD, Decoder, Frame
from tests.drivers.wire import cuts, hexes

CALL_NEXT = hexes("FF 68 03 03 68 01 01 0C 0E 16")
RATING_KEY_0 = hexes("FF 68 03 03 68 01 11 00 12 16")
NO_SHOW = hexes("FF 68 04 04 68 01 01 06 0F 17 16")
SCORES = "54321"


def only(raw: bytes) -> Frame:
    (frame,) = Decoder().feed(raw)
    return frame


@pytest.mark.parametrize(
    ("raw", "event"),
    [
        (CALL_NEXT, KeyPressed(1, Key.CALL_NEXT)),
        (hexes("FF 68 03 03 68 01 01 0D 0F 16"), KeyPressed(1, Key.RECALL)),
        (hexes("FF 68 03 03 68 05 01 0B 11 16"), KeyPressed(5, Key.ASK_RATING)),
        (NO_SHOW, KeyPressed(1, Key.NO_SHOW)),
    ],
)
def test_key_vectors_are_understood_and_echoed_unchanged(raw: bytes, event: PadEvent) -> None:
    assert ff68.meaning(only(raw), SCORES) == event
    assert ff68.answer(only(raw)) == raw


def test_the_rating_vector_is_understood_and_answered_as_function_01() -> None:
    assert ff68.meaning(only(RATING_KEY_0), SCORES) == ScoreGiven(1, 5)
    assert ff68.answer(only(RATING_KEY_0)) == hexes("FF 68 03 03 68 01 01 00 02 16")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (ff68.show_ticket(1, "012", None), "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16"),
        (ff68.beep(1), "FF 68 02 02 68 01 03 04 16"),
        (ff68.start_rating(1), "FF 68 03 03 68 01 01 0B 0D 16"),
    ],
)
def test_vectors_to_the_pad_come_out_byte_for_byte(raw: bytes, expected: str) -> None:
    assert raw == hexes(expected)


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
    assert ff68.meaning(Frame(1, ff68.KEYS, hexes(data)), SCORES) == event


@pytest.mark.parametrize(
    ("scores", "key", "score"), [("54321", 4, 1), ("4-53", 0, 4), ("4-53", 1, None), ("4-53", 9, None)]
)
def test_each_site_has_its_own_score_keys(scores: str, key: int, score: int | None) -> None:
    expected = None if score is None else ScoreGiven(1, score)
    assert ff68.meaning(Frame(1, ff68.RATING, bytes([key])), scores) == expected


@pytest.mark.parametrize(
    ("number", "waiting", "digits"),
    [
        ("A012", 5, "0A 0A 05 00 01 02"),
        ("7", 0, "0A 0A 00 0A 0A 07"),
        ("B1234", 1234, "09 09 09 02 03 04"),
        (None, None, "0A 0A 0A 0A 0A 0A"),
        ("VIP", -1, "0A 0A 00 0A 0A 0A"),
    ],
)
def test_the_display_takes_three_digits_each(number: str | None, waiting: int | None, digits: str) -> None:
    assert ff68.show_ticket(1, number, waiting)[7:-2] == hexes(digits)


def test_stars_are_one_digit() -> None:
    assert ff68.show_stars(1, 4) == hexes("FF 68 03 03 68 01 02 04 07 16")
    assert ff68.show_stars(1, 9) == ff68.show_stars(1, 5)


def test_only_the_rating_key_starts_a_rating() -> None:
    assert ff68.starts_rating(only(ff68.start_rating(1)))
    assert not ff68.starts_rating(only(CALL_NEXT))
    assert not ff68.starts_rating(Frame(1, ff68.RATING, b"\x0b"))


FRAMES = st.builds(Frame, st.integers(0, 255), st.integers(0, 255), st.binary(min_size=1, max_size=3))


@given(st.lists(FRAMES, max_size=5))
def test_what_is_encoded_is_found_again(frames: list[Frame]) -> None:
    assert Decoder().feed(b"".join(frame.encode() for frame in frames)) == frames


def test_frames_may_come_in_any_two_pieces() -> None:
    # 16h inside data is no end.
    inside = Frame(0x16, 0x16, b"\x16\xff\x68")
    stream = CALL_NEXT + inside.encode() + NO_SHOW
    for first, second in cuts(stream):
        reader = Decoder()
        assert reader.feed(first) + reader.feed(second) == [only(CALL_NEXT), inside, only(NO_SHOW)]


@given(st.binary(max_size=30).filter(lambda noise: b"\xff\x68" not in noise), st.integers(0, 80))
def test_noise_between_frames_costs_none(noise: bytes, cut: int) -> None:
    stream = noise + CALL_NEXT + noise + NO_SHOW + noise
    reader = Decoder()
    assert reader.feed(stream[:cut]) + reader.feed(stream[cut:]) == [only(CALL_NEXT), only(NO_SHOW)]


@given(st.binary(max_size=60))
def test_after_any_bytes_the_second_frame_is_heard(noise: bytes) -> None:
    heard = Decoder().feed(noise + CALL_NEXT + CALL_NEXT)
    assert heard[-1] == only(CALL_NEXT)


def test_any_damaged_byte_loses_the_frame_but_not_the_next() -> None:
    for at in range(len(NO_SHOW)):
        damaged = NO_SHOW[:at] + bytes([NO_SHOW[at] ^ 0x20]) + NO_SHOW[at + 1 :]
        assert Decoder().feed(damaged + CALL_NEXT) == [only(CALL_NEXT)]


def test_a_cut_frame_does_not_hide_the_next() -> None:
    for first, _ in cuts(NO_SHOW[:-1]):
        assert Decoder().feed(first + CALL_NEXT) == [only(CALL_NEXT)]


def test_lengths_that_a_pad_never_sends_are_dropped() -> None:
    to_pad = ff68.show_ticket(1, "012", 3)
    assert Decoder().feed(to_pad + ff68.beep(1) + CALL_NEXT) == [only(CALL_NEXT)]
    assert len(Decoder(TO_PAD).feed(to_pad + ff68.beep(1))) == 2

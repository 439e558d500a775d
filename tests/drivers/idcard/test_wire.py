from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.idcard.module import Ask, Reply, Said, read_data, reply, text_of
from drivers.idcard.wire import LONGEST, BadFrame, Frame, ModuleDecoder
from tests.drivers.idcard.cards import BLOCK, READ_REPLY, SHA_256, in_frame
from tests.drivers.wire import cuts, hexes

OK = hexes("AA AA AA 96 69 00 04 00 00 90 94")
NONE = hexes("AA AA AA 96 69 00 04 00 00 80 84")


def fed(*parts: bytes) -> list[Frame | BadFrame]:
    decoder = ModuleDecoder()
    return [found for part in parts for found in decoder.feed(part)]


def bodies(found: Sequence[Frame | BadFrame]) -> list[bytes]:
    return [each.body for each in found if isinstance(each, Frame)]


@pytest.mark.parametrize(
    ("asked", "frame"),
    [
        (Ask.STATUS, "AA AA AA 96 69 00 03 11 FF ED"),
        (Ask.RESET, "AA AA AA 96 69 00 03 10 FF EC"),
        (Ask.MODULE_NUMBER, "AA AA AA 96 69 00 03 12 FF EE"),
        (Ask.FIND, "AA AA AA 96 69 00 03 20 01 22"),
        (Ask.SELECT, "AA AA AA 96 69 00 03 20 02 21"),
        (Ask.READ, "AA AA AA 96 69 00 03 30 01 32"),
        (Ask.READ_ADDRESS, "AA AA AA 96 69 00 03 30 03 30"),
    ],
)
def test_each_question_is_the_vectors(asked: Ask, frame: str) -> None:
    assert asked.frame == hexes(frame)
    assert fed(hexes(frame)) == [Frame(asked.value)]


def test_no_question_asks_for_a_fingerprint() -> None:
    assert hexes("AA AA AA 96 69 00 03 30 10 23") not in [asked.frame for asked in Ask]


@pytest.mark.parametrize(
    ("frame", "answer"),
    [
        ("AA AA AA 96 69 00 04 00 00 90 94", reply(Said.SUCCESS)),
        ("AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97", reply(Said.CARD_FOUND, bytes(4))),
        ("AA AA AA 96 69 00 04 00 00 80 84", reply(Said.NO_CARD)),
        ("AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C", reply(Said.SUCCESS, bytes(8))),
        ("AA AA AA 96 69 00 04 00 00 81 85", reply(Said.SELECT_FAILED)),
        ("AA AA AA 96 69 00 04 00 00 41 45", reply(Said.READ_FAILED)),
    ],
)
def test_each_answer_is_the_vectors(frame: str, answer: Reply) -> None:
    (found,) = fed(hexes(frame))
    assert isinstance(found, Frame)
    assert Reply.of(found) == answer
    assert answer.encode() == hexes(frame)


def test_the_whole_read_answer_is_the_vectors() -> None:
    made = reply(Said.SUCCESS, read_data(BLOCK, bytes(1024))).encode()
    assert len(made) == 1295
    assert sha256(made).hexdigest() == SHA_256
    assert made == READ_REPLY
    (found,) = fed(made)
    assert isinstance(found, Frame)
    answer = Reply.of(found)
    assert answer is not None
    assert text_of(answer.data) == BLOCK


@pytest.mark.parametrize("code", ["00 00 77", "01 00 90", "00 01 80"])
def test_an_answer_of_no_known_kind_is_nothing_known(code: str) -> None:
    answer = Reply.of(Frame(hexes(code)))
    assert answer is not None
    assert answer.said is None


@pytest.mark.parametrize("data", [b"", b"\1\0\4", b"\1\0\0\0", b"\1\0\4\0" + bytes(1279), b"\1\0\4\0" + bytes(1281)])
def test_lengths_that_do_not_fit_give_no_text(data: bytes) -> None:
    assert text_of(data) is None


def test_other_lengths_than_usual_are_taken_from_the_answer() -> None:
    assert text_of(read_data(b"text", b"photograph")) == b"text"


def test_a_changed_check_byte_is_damage_and_the_next_frame_is_good() -> None:
    found = fed(READ_REPLY[:-1] + b"\xde" + OK)
    assert [type(each) for each in found] == [BadFrame, Frame]


def test_two_more_aa_before_the_preamble_are_taken() -> None:
    assert len(bodies(fed(b"\xaa\xaa" + READ_REPLY))) == 1


def test_a_frame_cut_after_700_bytes_is_damage_once_nothing_more_comes() -> None:
    decoder = ModuleDecoder()
    assert decoder.feed(READ_REPLY[:700]) == []
    (damaged,) = decoder.end()
    assert isinstance(damaged, BadFrame)
    assert decoder.end() == []


def test_a_good_frame_behind_one_cut_short_is_found_at_the_end() -> None:
    decoder = ModuleDecoder()
    assert decoder.feed(READ_REPLY[:700] + OK) == []
    assert bodies(decoder.end()) == [hexes("00 00 90")]


def test_a_whole_answer_behind_one_cut_short_is_found_by_itself() -> None:
    assert len(bodies(fed(READ_REPLY[:700] + READ_REPLY))) == 1


@pytest.mark.parametrize("length", [0, 1, 2, LONGEST + 1, 0xFFFF])
def test_an_impossible_length_is_refused_at_once(length: int) -> None:
    found = fed(hexes("AA AA AA 96 69") + length.to_bytes(2, "big") + OK)
    assert [type(each) for each in found] == [BadFrame, Frame]


def test_the_longest_frame_is_taken() -> None:
    assert bodies(fed(in_frame(bytes(LONGEST - 1)))) == [bytes(LONGEST - 1)]


def test_the_photo_may_hold_preambles() -> None:
    photo = (hexes("AA AA AA 96 69 00 04") * 200)[:1024]
    assert bodies(fed(in_frame(hexes("00 00 90") + read_data(BLOCK, photo)) + NONE))[1:] == [hexes("00 00 80")]


def test_it_does_not_matter_where_the_stream_is_cut() -> None:
    stream = b"\xaa\x96" + OK + b"\xaa\xaa\xaa\xaa" + NONE + hexes("AA AA 96 69 00") + OK
    for parts in cuts(stream):
        assert bodies(fed(*parts)) == [hexes("00 00 90"), hexes("00 00 80"), hexes("00 00 90")]


@given(st.lists(st.binary(min_size=2, max_size=60), max_size=5), st.lists(st.integers(0, 300), max_size=8))
def test_frames_come_back_however_they_are_joined_and_cut(sent: list[bytes], at: list[int]) -> None:
    stream = b"\x69" + b"\xaa".join(map(in_frame, sent))
    edges = [0, *sorted(min(each, len(stream)) for each in at), len(stream)]
    assert bodies(fed(*(stream[a:b] for a, b in pairwise(edges)))) == sent


@given(st.lists(st.tuples(st.integers(0, 1294), st.integers(0, 255)), max_size=20), st.integers(0, 1295))
def test_no_change_of_bytes_makes_it_fail_or_keep_much(changes: list[tuple[int, int]], end: int) -> None:
    raw = bytearray(READ_REPLY)
    for at, value in changes:
        raw[at] = value
    decoder = ModuleDecoder()
    for found in (*decoder.feed(bytes(raw[:end])), *decoder.end()):
        if isinstance(found, Frame) and (answer := Reply.of(found)) is not None:
            text_of(answer.data)
    assert bodies(decoder.feed(OK)) == [hexes("00 00 90")]


@given(st.lists(st.sampled_from([b"\xaa", b"\xaa\xaa\xaa\x96\x69", b"\x0f\xff", b"\x00", b"\x96"]), max_size=400))
def test_no_stream_makes_the_buffer_grow(pieces: list[bytes]) -> None:
    decoder = ModuleDecoder()
    for piece in pieces:
        decoder.feed(piece)
        assert len(decoder._waiting) < LONGEST + 7


def test_nothing_of_a_card_shows_in_a_repr() -> None:
    (frame,) = fed(READ_REPLY)
    (damaged,) = fed(READ_REPLY[:-1] + b"\0")
    assert isinstance(frame, Frame)
    for shown in (repr(frame), repr(damaged), repr(Reply.of(frame))):
        assert "x20" not in shown
        assert "_N" not in shown

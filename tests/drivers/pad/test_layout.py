"""How frames are laid out in a preset, and what becomes of every mistake in writing one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.errors import BadPreset
from drivers.pad.checksums import CHECKSUMS
from drivers.pad.finder import Found, GapFinder, LayoutFinder, LineFinder
from drivers.pad.layout import Damaged, Layout
from drivers.pad.layout_text import parse_layout
from tests.drivers.wire import cuts, hexes

LAYOUTS = (
    "FF 68 length length 68 ([unit function data:1-3]) sum 16",
    "01 unit data:1 07",
    "AA (length+1 [data:1-8]) xor 55",
    "02 [unit data:1-6] sum 03",
    "[7E unit function data:4] crc",
    "A5 data:2",
    "data:1",
)


def values_of(layout: Layout, data: bytes) -> dict[str, bytes]:
    return {"unit": b"\x21", "function": b"\x05", "data": data[: layout.size_of("data")]}


def test_checksums_are_these() -> None:
    data = hexes("01 03 00 00 00 0A")
    assert {word: rule(data).hex(" ") for word, (_, rule) in CHECKSUMS.items()} == {
        "sum": "0e",
        "xor": "08",
        "crc": "c5 cd",  # the Modbus guide's own example
    }


@pytest.mark.parametrize("text", LAYOUTS)
def test_a_layout_is_written_as_it_was_read(text: str) -> None:
    assert parse_layout(str(parse_layout(text))) == parse_layout(text)


@pytest.mark.parametrize("text", LAYOUTS)
@given(data=st.binary(min_size=8, max_size=8), size=st.integers(1, 8))
def test_what_is_made_is_read(text: str, data: bytes, size: int) -> None:
    layout = parse_layout(text)
    part = next(part for part in layout.parts if part.word == "data")
    values = values_of(layout, data) | {"data": data[: min(max(size, part.low), part.high)]}
    read = layout.read(layout.encode(values))
    assert not isinstance(read, Damaged)
    assert read["data"] == values["data"]


@pytest.mark.parametrize("text", LAYOUTS[:2])
def test_frames_are_found_in_any_pieces_between_noise(text: str) -> None:
    layout = parse_layout(text)
    frames = [layout.encode(values_of(layout, bytes([each] * 3))) for each in (0x31, 0x41, 0x16)]
    for first, second in cuts(b"\x00\xfe".join([b"", *frames, b""])):
        finder = LayoutFinder([layout])
        found = [*finder.feed(first), *finder.feed(second)]
        assert [each.raw for each in found if isinstance(each, Found)] == frames


@pytest.mark.parametrize("text", LAYOUTS)
@given(noise=st.lists(st.binary(max_size=40), max_size=20))
def test_no_bytes_raise_or_fill_memory(text: str, noise: list[bytes]) -> None:
    layout = parse_layout(text)
    finder = LayoutFinder([layout])
    for each in noise:
        finder.feed(each)
        assert len(finder._waiting) <= layout.longest
    finder.rest()
    assert finder._waiting == b""


@given(st.integers(0, 11), st.integers(1, 255))
def test_a_changed_byte_is_told_with_its_place_or_is_no_frame(at: int, change: int) -> None:
    layout = parse_layout(LAYOUTS[0])
    raw = layout.encode(values_of(layout, b"\x01\x02\x03"))
    damaged = raw[:at] + bytes([raw[at] ^ change]) + raw[at + 1 :]
    finder = LayoutFinder([layout])
    assert not [each for each in [*finder.feed(damaged), *finder.rest()] if isinstance(each, Found)]


def test_half_a_frame_is_forgotten_after_silence() -> None:
    finder = LayoutFinder([parse_layout("A5 data:2")], forget_s=0.5)
    assert finder.feed(b"\xa5\x01", 10.0) == []
    assert finder.unfinished
    assert finder.feed(b"", 10.3) == []
    late = finder.feed(b"\xa5\x02\x03", 11.0)
    assert late == [
        Damaged(b"\xa5\x01", "it ends too early"),
        Found(b"\xa5\x02\x03", {"": b"\xa5", "data": b"\x02\x03"}),
    ]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_lines_end_with_cr_lf_or_both(end: str) -> None:
    finder = LineFinder(parse_layout("data:1"))
    stream = f"1{end}{end} 2 {end}".encode()
    for first, second in cuts(stream):
        found = [*finder.feed(first), *finder.feed(second)]
        assert [each.raw for each in found] == [b"1", b"2"]


def test_a_line_too_long_or_without_end_is_damaged() -> None:
    finder = LineFinder(parse_layout("data:1"))
    (damaged, right) = finder.feed(b"x" * 5000 + b"\r1\r")
    assert isinstance(damaged, Damaged)
    assert damaged.reason == "the line is too long"
    assert right.raw == b"1"
    finder.feed(b"1")
    assert finder.rest() == [Damaged(b"1", "the line has no end")]


def test_silence_ends_a_frame() -> None:
    finder = GapFinder(parse_layout("data:1-3"), gap_s=0.03)
    assert finder.feed(b"\x01", 1.0) == []
    assert finder.feed(b"\x02", 1.01) == []
    (first,) = finder.feed(b"\x03", 1.05)
    assert first.raw == b"\x01\x02"
    (second,) = finder.feed(b"", 1.09)
    assert second.raw == b"\x03"
    finder.feed(bytes(5000), 2.0)
    (long,) = finder.feed(b"", 3.0)
    assert isinstance(long, Damaged)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("FF 6", 'has "6", which is neither'),
        ("FF unti", "which is no part of a frame"),
        ("FF data", "without its size in bytes"),
        ("FF data:0", "a size is from 1 to 64"),
        ("FF data:3-1", "the first number the smaller one"),
        ("FF text:1-3", "only data may vary"),
        ("FF unit:2", "unit has its own size"),
        ("FF unit unit", 'has "unit" twice'),
        ("FF data:1-2 07 data:1", 'has "data" twice'),
        ("FF length data:1-3", "needs both a length and"),
        ("FF (data:1-3)", "needs both a length and"),
        ("FF data:1 sum", "needs both a checksum and"),
        ("[FF data:1]", "needs both a checksum and"),
        ("[FF data:1 sum]", "checksum inside"),
        ("[FF data:1] sum xor", "two checksums"),
        ("FF data:1] [sum", 'needs "["'),
        ("((FF length data:1)", 'has "(" twice'),
        ("FF (data:1-3) length", "it must come before"),
        ("FF length (01) data:1-3", "put data inside"),
        ("FF unit+1", "only length may have"),
    ],
)
def test_a_mistake_in_a_layout_is_told(text: str, said: str) -> None:
    with pytest.raises(BadPreset) as caught:
        parse_layout(text)
    assert said in str(caught.value)

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.scanner.codes import LONGEST, Code, CodeSplitter, TooLong
from tests.drivers.wire import cuts, hexes


def fed(*parts: bytes) -> list[Code]:
    splitter = CodeSplitter()
    return [code for part in parts for code in splitter.feed(part)]


@pytest.mark.parametrize(
    ("stream", "codes"),
    [
        ("41 30 31 32 0D", [b"A012"]),
        ("41 30 31 32 0D 0A 42 30 30 37 0D 0A", [b"A012", b"B007"]),
        ("E4 B8 9A E5 8A A1 41 0D", ["业务A".encode()]),
        ("D2 B5 CE F1 41 0D", ["业务A".encode("gbk")]),
        ("41 30 31 32 0A", [b"A012"]),
        ("41 30 31 32", []),
        ("0D 0D 0A", []),
    ],
)
def test_each_vector_is_parted_wherever_it_is_cut(stream: str, codes: list[bytes]) -> None:
    for parts in cuts(hexes(stream)):
        assert fed(*parts) == codes


def test_silence_ends_a_code_once() -> None:
    splitter = CodeSplitter()
    assert splitter.feed(b"A012") == []
    waits = splitter.waits
    assert splitter.silence() == [b"A012"]
    assert (waits, splitter.waits) == (True, False)
    assert splitter.silence() == []
    assert splitter.feed(b"\r\n") == []


def test_4096_bytes_are_a_code_and_one_more_is_too_long() -> None:
    assert fed(b"A" * LONGEST + b"\r") == [b"A" * LONGEST]
    assert fed(b"A" * (LONGEST + 1) + b"\rB\r") == [TooLong(b"A" * 16), b"B"]


def test_what_is_too_long_is_thrown_away_up_to_its_end() -> None:
    splitter = CodeSplitter()
    for _ in range(100):
        assert splitter.feed(b"A" * 999) == []
        assert len(splitter._waiting) <= LONGEST
    assert splitter.feed(b"rest\r\nA012\r") == [TooLong(b"A" * 16), b"A012"]


def test_silence_ends_what_is_too_long_too() -> None:
    splitter = CodeSplitter()
    splitter.feed(b"A" * 5000)
    assert splitter.silence() == [TooLong(b"A" * 16)]
    assert splitter.feed(b"A012\r") == [b"A012"]


CODES = st.lists(st.binary(min_size=1, max_size=40).filter(lambda code: not set(code) & set(b"\r\n")))


@given(CODES, st.sampled_from([b"\r", b"\n", b"\r\n"]), st.lists(st.integers(0, 400), max_size=6))
def test_codes_come_back_however_they_end_and_are_cut(codes: list[bytes], end: bytes, at: list[int]) -> None:
    stream = b"".join(code + end for code in codes)
    edges = [0, *sorted(min(each, len(stream)) for each in at), len(stream)]
    assert fed(*(stream[a:b] for a, b in pairwise(edges))) == codes

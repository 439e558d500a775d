import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.decoding.scanner import told
from tests.drivers.wire import hexes


@pytest.mark.parametrize(
    ("stream", "texts"),
    [
        ("41 30 31 32 0D", ["A012"]),
        ("41 30 31 32 0D 0A 42 30 30 37 0D 0A", ["A012", "B007"]),
        ("E4 B8 9A E5 8A A1 41 0D", ["业务A"]),
        ("D2 B5 CE F1 41 0D", ["业务A"]),
        ("41 30 31 32", ["A012"]),
        ("0D 0D 0A", []),
    ],
)
def test_each_vector_is_told(stream: str, texts: list[str]) -> None:
    assert told(hexes(stream)) == [{"text": text} for text in texts]


def test_options_are_those_of_the_device() -> None:
    assert told(hexes("D2 B5"), encoding="gb18030") == [{"text": "业"}]
    assert told(b"]Q1A012", aim="strip") == [{"text": "A012", "symbology": "]Q1"}]


def test_damage_is_told() -> None:
    assert told(b"\xff\xff\r") == [
        {"error": "the code is no text in this encoding, or holds control characters", "hex": "FF FF"}
    ]
    assert told(b"A" * 5000)[0]["error"] == "the code is too long"


@given(st.binary())
def test_no_bytes_make_it_fail(data: bytes) -> None:
    told(data)

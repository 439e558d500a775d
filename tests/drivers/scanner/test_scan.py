import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.scanner.scan import Encoding, Repeats, Scan, read_scan

UTF8, GB18030 = Encoding.UTF8, Encoding.GB18030


@pytest.mark.parametrize(
    ("code", "encoding", "text"),
    [
        (b"A012", Encoding.AUTO, "A012"),
        ("业务A".encode(), Encoding.AUTO, "业务A"),
        ("业务A".encode("gbk"), Encoding.AUTO, "业务A"),
        (b"\xd2\xb5", Encoding.AUTO, "ҵ"),
        (b"\xd2\xb5", GB18030, "业"),
        ("业务".encode(), UTF8, "业务"),
        ("𠀀".encode("gb18030"), GB18030, "𠀀"),
        (b"\xef\xbb\xbfA012", Encoding.AUTO, "A012"),
        (b"\x84\x31\x95\x33A012", GB18030, "A012"),
    ],
)
def test_bytes_are_text_as_the_setting_says(code: bytes, encoding: Encoding, text: str) -> None:
    assert read_scan(code, encoding) == Scan(text)


@pytest.mark.parametrize(
    ("code", "encoding"),
    [
        (b"\xff\xff", Encoding.AUTO),
        ("业务A".encode("gbk"), UTF8),
        (b"\x81", GB18030),
        (b"\xef\xbb\xbf", Encoding.AUTO),
        ("琇\t翨1".encode(), Encoding.AUTO),
        (b"A012\x00", Encoding.AUTO),
        (b"\x1dA012", UTF8),
        (b"A\x7f012", UTF8),
    ],
)
def test_bytes_that_are_no_text_or_empty_are_no_scan(code: bytes, encoding: Encoding) -> None:
    assert read_scan(code, encoding) is None


@pytest.mark.parametrize(
    ("code", "text", "symbology"),
    [
        (b"]Q1A012", "A012", "]Q1"),
        (b"]C0A012", "A012", "]C0"),
        (b"]Q1\xef\xbb\xbfA012", "A012", "]Q1"),
        (b"\xef\xbb\xbf]Q1A012", "A012", "]Q1"),
        (b"A012]Q1", "A012]Q1", ""),
        (b"]1QA012", "]1QA012", ""),
    ],
)
def test_an_aim_prefix_is_stripped_only_when_told_to(code: bytes, text: str, symbology: str) -> None:
    assert read_scan(code, strip_aim=True) == Scan(text, symbology)
    assert read_scan(code) == Scan(code.decode("utf-8-sig"))


def test_a_prefix_alone_is_no_scan() -> None:
    assert read_scan(b"]Q1", strip_aim=True) is None


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ([0.0, 1.49], [True, False]),
        ([0.0, 1.5], [True, True]),
        ([0.0, 1.0, 2.0, 3.0, 4.5], [True, False, False, False, True]),
    ],
)
def test_a_code_read_again_within_the_time_is_the_same_reading(times: list[float], told: list[bool]) -> None:
    repeats = Repeats(1.5)
    assert [not repeats.is_again(Scan("A012"), at) for at in times] == told


def test_another_code_is_never_a_repeat() -> None:
    repeats = Repeats(1.5)
    assert not any(repeats.is_again(Scan(text), 0.0) for text in ("A012", "B007", "A012"))


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs"), max_codepoint=0xD7FF), min_size=1).filter(
        lambda text: not text.startswith("\ufeff")
    )
)
def test_every_text_comes_back_in_a_forced_encoding(text: str) -> None:
    assert read_scan(text.encode(), UTF8) == Scan(text)
    assert read_scan(text.encode("gb18030"), GB18030) == Scan(text)


@given(st.binary(), st.sampled_from(Encoding), st.booleans())
def test_no_bytes_make_it_fail(code: bytes, encoding: Encoding, strip: bool) -> None:
    read_scan(code, encoding, strip)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.commands import Align
from drivers.printer.models import GENERIC, MODELS, Charset
from drivers.printer.text import QrLine, SlipLine, Space, TextLayout, TextLine, as_printed, columns_of, wrapped
from tests.drivers.printer.test_commands import QR_VECTOR_4
from tests.drivers.wire import hexes


def layout(qr_as_picture: bool = False) -> TextLayout:
    return TextLayout(MODELS[GENERIC], 576, qr_as_picture)


def sent(*lines: SlipLine, qr_as_picture: bool = False) -> bytes:
    return b"".join(layout(qr_as_picture).pieces(lines))


def test_a_slip_begins_with_everything_at_its_start_and_chinese_on() -> None:
    assert layout().begin() == hexes("1B 40 1C 26")


def test_a_chinese_line_is_vector_2() -> None:
    assert (layout().begin() + sent(TextLine("业务办理 A012")))[2:] == hexes(
        "1C 26 D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A"
    )


def test_full_width_punctuation_is_vector_3() -> None:
    assert sent(TextLine("请到（1）号")) == hexes("C7 EB B5 BD A3 A8 31 A3 A9 BA C5") + b"\n"


def test_bold_and_centred_lines_are_as_in_vector_1() -> None:
    lines = TextLine("ABC ticket", Align.CENTRE, bold=True), TextLine("业务办理 A012", Align.CENTRE, bold=True)
    assert sent(*lines) == hexes(
        "1B 61 01 1B 45 01 41 42 43 20 74 69 63 6B 65 74 0A D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A"
    )


def test_only_what_changes_is_sent_between_lines() -> None:
    large = [TextLine(each, width=2, height=2) for each in "AB"]
    data = sent(*large, Space(3), TextLine("C", Align.RIGHT))
    assert data == hexes("1D 21 11 41 0A 42 0A 1B 64 03 1B 61 02 1D 21 00 43 0A")


def test_a_code_is_sent_as_vector_4_in_the_middle() -> None:
    assert sent(QrLine("https://q.example/A012"), TextLine("A")) == hexes("1B 61 01") + QR_VECTOR_4 + hexes(
        "1B 61 00 41 0A"
    )


def test_a_code_as_a_picture_is_sent_as_raster() -> None:
    data = sent(QrLine("A012"), qr_as_picture=True)
    assert data.startswith(hexes("1B 61 01 1D 76 30 00"))
    assert b"\x1d(k" not in data


@pytest.mark.parametrize("text", ["A\n", "\x10\x04\x01"])
def test_a_code_with_control_characters_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="control characters"):
        sent(QrLine(text))


def test_a_code_that_holds_too_much_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(ValueError, match="too large"):
        layout().height_dots([QrLine("长" * 3000)])


def test_control_characters_never_reach_the_printer() -> None:
    assert sent(TextLine("A\x1b@\x10\x04\x01\r\nB\x00\x1dV\x00")) == b"A@BV\n"


@given(st.text())
def test_no_text_holds_a_control_byte(text: str) -> None:
    for charset in Charset:
        assert min(as_printed(text, charset), default=0x20) >= 0x20


@pytest.mark.parametrize(
    ("text", "charset", "printed"),
    [
        ("业", Charset.GB2312, "业"),
        ("镕", Charset.GB2312, "〓"),
        ("镕", Charset.GBK, "镕"),
        ("𠀀", Charset.GBK, "〓"),
        ("𠀀", Charset.GB18030, "𠀀"),
    ],
)
def test_a_letter_that_the_font_lacks_is_a_mark(text: str, charset: Charset, printed: str) -> None:
    assert as_printed(text, charset) == printed.encode("gb18030")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("A" * 8, ["A" * 8]),
        ("A" * 9, ["A" * 8, "A"]),
        ("业务办理", ["业务办理"]),
        ("业务办理A", ["业务办理", "A"]),
        ("A业务办理", ["A业务办", "理"]),
    ],
)
def test_a_long_text_goes_on_in_further_lines(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


@given(st.text(), st.integers(0, 60))
def test_wrapping_loses_nothing_and_fits(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert "".join(lines) == text
    assert all(columns_of(line) <= columns or len(line) == 1 for line in lines)


def test_larger_letters_leave_fewer_to_a_line() -> None:
    assert sent(TextLine("A" * 48)).count(b"\n") == 1
    assert sent(TextLine("A" * 25, width=2)).count(b"\n") == 2
    assert layout().height_dots([TextLine("A" * 25, width=2, height=2), Space(2)]) == 30 * 2 * 2 + 60

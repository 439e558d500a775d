import pytest

from drivers.address import parse_address
from drivers.board.card import Answer
from drivers.board.template_card import TemplateCard
from drivers.board.text import BoardText
from tests.drivers.wire import cuts, hexes

CALLED = BoardText(("A012", "请到3号窗口"), short=("A012", "NO 3"))


def card(options: str) -> TemplateCard:
    return TemplateCard(parse_address(f"template+serial:///dev/ttyS0?{options}"))


@pytest.mark.parametrize(
    ("options", "text", "frame"),
    [
        ("preset=four-byte&unit=5", BoardText(("999",)), hexes("05 03 E7 EF")),
        ("preset=four-byte&unit=5", BoardText(("3号窗口", "暂停服务")), hexes("05 00 00 05")),
        ("preset=qsystem&unit=10", CALLED, b"\x01\x0aA012 NO 3\x07"),
        ("preset=line-cr&columns=4", CALLED, b"A012\r"),
        ("preset=line-crlf&encoding=gbk", CALLED, "A012 请到3号窗口\r\n".encode("gbk")),
        ("preset=line-crlf&encoding=gbk&columns=12", CALLED, b"A012 NO 3\r\n"),
        ("preset=line-crlf&encoding=gbk&columns=5", BoardText(("窗口窗口",)), "窗口\r\n".encode("gbk")),
        ("preset=line-cr&encoding=digits", CALLED, b"012\r"),
        ("preset=line-cr&encoding=digits", BoardText(("暂停服务",)), b"-\r"),
    ],
)
def test_a_text_is_shown_as_the_board_can(options: str, text: BoardText, frame: bytes) -> None:
    assert card(options).show(text) == (frame,)


def test_presets_state_their_gap() -> None:
    assert card("preset=qsystem").gap_s == 0.3
    assert card("preset=line-cr").gap_s == 0
    assert card("preset=line-cr&gap=0.1").gap_s == 0.1


def test_only_modbus_answers() -> None:
    assert card("preset=modbus&register=1").answers
    assert not card("preset=modbus&register=1&ack=no").answers
    assert not card("preset=four-byte").answers


def test_nobody_answers_what_is_sent_to_all_modbus_displays() -> None:
    assert not card("preset=modbus&register=1&unit=0").answers


WRITE = hexes("01 06 00 01 00 0C D8 0F")


def test_a_modbus_display_gives_the_frame_back() -> None:
    display = card("preset=modbus&register=1")
    assert display.show(CALLED) == (WRITE,)
    for first, second in cuts(b"\xff" + WRITE):
        display.expect(WRITE)
        answers = [display.heard(first), display.heard(second)]
        assert Answer() in answers


def test_a_modbus_display_gives_the_head_back_when_several_registers_are_written() -> None:
    display = card("preset=modbus&register=16&function=16&unit=17")
    (frame,) = display.show(CALLED)
    display.expect(frame)
    assert display.heard(hexes("11 10 00 10 00 01 02 9C")) == Answer()


def test_a_modbus_refusal_is_one() -> None:
    display = card("preset=modbus&register=1")
    display.expect(WRITE)
    assert display.heard(hexes("01 86 02 C3 A1")) == Answer("Modbus exception 2")


@pytest.mark.parametrize(
    "noise", [b"", b"\x00\x01", WRITE[:-1], hexes("01 86 02 C3 A2"), hexes("02 06 00 01 00 0C EA CF")]
)
def test_anything_else_is_no_answer(noise: bytes) -> None:
    display = card("preset=modbus&register=1")
    assert display.heard(noise) is None
    display.expect(WRITE)
    assert display.heard(noise) is None

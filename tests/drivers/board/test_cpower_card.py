import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address
from drivers.board.card import Answer
from drivers.board.cpower import checksum
from drivers.board.cpower_card import CPowerCard
from drivers.board.cpower_wire import serial_frame
from drivers.board.text import BoardText, Colour
from tests.drivers.wire import hexes

CALLED = BoardText(("A012", "请到3号窗口"), Colour.GREEN)


def card(options: str = "") -> CPowerCard:
    return CPowerCard(parse_address(f"cpower+serial:///dev/ttyS0{options}"))


def shown(board: CPowerCard, text: BoardText) -> bytes:
    """Return the one frame that shows a text."""
    (frame,) = board.show(text)
    return frame


def reply(text: str) -> bytes:
    packet = hexes(text)
    return serial_frame(packet + checksum(packet))


def test_two_lines_come_centred_in_their_colour() -> None:
    assert shown(card(), CALLED) == hexes(
        "A5 68 32 01 7B 01 1C 00 00 00 12 00 00 05 00 00 03 02 00 FF 00 41 30 31 32 0D C7 EB B5 BD 33 BA C5 B4 B0 BF "
        "DA 00 02 0B AE"
    )


@pytest.mark.parametrize(
    ("options", "text", "says"),
    [
        ("", BoardText(("A1",), blink=True), "12 00 0D 05 00 00 03 02 FF 00 00 41 31 00"),
        ("?size=32&window=3", BoardText(("A1",)), "12 03 00 05 00 00 03 04 FF 00 00 41 31 00"),
        ("?align=left", BoardText(("A1",), Colour.YELLOW), "12 00 00 04 00 00 03 02 FF FF 00 41 31 00"),
        ("?width=16", BoardText(("A1", "B"), blink=True), "12 00 00 05 00 00 03 02 FF 00 00 41 31 0D 42 00"),
        ("?width=8", BoardText(("A1", "B")), "12 00 0B 05 14 00 03 02 FF 00 00 41 31 20 42 00"),
    ],
)
def test_settings_change_the_frame(options: str, text: BoardText, says: str) -> None:
    expected = hexes(says)
    if text.blink and len(text.lines) == 2:
        expected = expected[:2] + b"\x0d" + expected[3:]
    assert shown(card(options), text)[10:-3] == expected


def test_on_the_network_the_frame_is_counted_and_unescaped() -> None:
    network = CPowerCard(parse_address("cpower+tcp://10.0.0.7"))
    frame = shown(network, BoardText(("水",)))
    assert frame[:8] == hexes("FF FF FF FF 19 00 00 00")
    assert frame[8:].startswith(hexes("68 32 01 7B"))
    assert hexes("CB AE 00") in frame
    behind_a_serial_server = CPowerCard(parse_address("cpower+tcp://10.0.0.7:4001?framing=serial"))
    assert shown(behind_a_serial_server, CALLED) == shown(card(), CALLED)


@given(st.lists(st.text(), min_size=1, max_size=2))
def test_no_text_breaks_the_frame(lines: list[str]) -> None:
    frame = shown(CPowerCard(parse_address("cpower+sim:?framing=network")), BoardText(tuple(lines)))
    text = frame[8 + 20 : -3]
    assert frame[-3] == 0
    assert text.count(b"\r") == (len(lines) - 1 if frame[8 + 11] != 0x0B else 0)
    assert min(text.replace(b"\r", b""), default=0x20) >= 0x20


def test_the_group_and_the_unasked_never_answer() -> None:
    assert card().answers
    assert not card("?unit=255").answers
    silent = card("?ack=no")
    assert not silent.answers
    assert shown(silent, CALLED)[5] == 0


@pytest.mark.parametrize(
    ("heard", "answer"),
    [
        ("E8 32 01 7B 00 00 00 00 00", Answer()),
        ("68 32 01 7B 00 00 00 00 00", Answer()),
        ("E8 32 01 7B 01 00 00 00 00", Answer("checksum error")),
        ("E8 32 01 7B 02 00 00 00 00", Answer("packets out of order")),
        ("E8 32 01 7B 63 00 00 00 00", Answer("error 99")),
        ("E8 32 02 7B 00 00 00 00 00", None),
        ("E8 32 01 76 00 01", None),
    ],
)
def test_an_answer_to_a_text(heard: str, answer: Answer | None) -> None:
    board = card()
    board.expect(shown(board, CALLED))
    assert board.heard(reply(heard)) == answer


@pytest.mark.parametrize(
    ("heard", "answer"),
    [
        ("E8 32 01 76 01 01 01", Answer()),
        ("E8 32 01 76 00 00", Answer()),
        ("E8 32 01 76 01 00", Answer("checksum error")),
    ],
)
def test_an_answer_to_the_question(heard: str, answer: Answer) -> None:
    board = card()
    board.expect(board.probe())
    assert board.heard(reply(heard)) == answer


def test_our_own_frame_coming_back_is_no_answer() -> None:
    board = card()
    frame = shown(board, CALLED)
    board.expect(frame)
    assert board.heard(frame) is None
    assert board.heard(frame + reply("E8 32 01 7B 00 00 00 00 00")) == Answer()

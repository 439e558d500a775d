import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address
from drivers.board import onbon
from drivers.board.card import Answer
from drivers.board.onbon_card import OnbonCard
from drivers.board.onbon_wire import OnbonDecoder, word
from drivers.board.text import BoardText, Colour
from drivers.sim.onbon_side import check_sum
from tests.drivers.wire import hexes

CALLED = BoardText(("A012", "请到3号窗口"), Colour.GREEN)


def card(options: str = "") -> OnbonCard:
    return OnbonCard(parse_address(f"onbon+serial:///dev/ttyS0{options}"))


def area(frames: tuple[bytes]) -> bytes:
    """Return the area record of the one frame that updates one."""
    (frame,) = frames
    data = OnbonDecoder().feed(frame)[0].data
    assert data[5:7] == b"\x00\x01"
    assert int.from_bytes(data[7:9], "little") == len(data) - 9
    return data[9:]


def acknowledgement(error: int, destination: int = 0x8000, second: int = 0) -> bytes:
    body = word(destination) + hexes("FE FF 00 00 00 00 00 00 FE 02 05 00 A0") + bytes([second, error, 0, 0])
    return b"\xa5" * 8 + body + word(check_sum(body)) + b"\x5a"


def test_two_lines_come_centred_in_their_colour() -> None:
    assert area(card().show(CALLED)) == hexes(
        "00 0000 0000 1000 2000 00 00 00 0000 00 00 0A 02 01 01 00 00 0A 14000000"
    ) + rb"\C2A012\n" + hexes("C7EB B5BD 33 BAC5 B4B0 BFDA")


@pytest.mark.parametrize(
    ("options", "head"),
    [
        ("", "00 0000 0000 1000 2000 00 00 00 0000 00 00 0A 01 01 01 00 00 0A"),
        ("?xunit=1", "00 0000 0000 8000 2000 00 00 00 0000 00 00 0A 01 01 01 00 00 0A"),
        ("?width=100", "00 0000 0000 6480 2000 00 00 00 0000 00 00 0A 01 01 01 00 00 0A"),
        ("?align=left&width=64&height=16", "00 0000 0000 0800 1000 00 00 00 0000 00 00 00 01 01 01 00 00 0A"),
        ("?width=8", "00 0000 0000 0100 2000 00 00 00 0000 00 00 0A 01 01 03 00 04 0A"),
    ],
)
def test_settings_change_the_area(options: str, head: str) -> None:
    assert area(card(options).show(BoardText(("A1",)))) == hexes(head + "05000000") + rb"\C1A1"


def test_a_font_is_chosen_when_asked_for() -> None:
    assert area(card("?font=012").show(BoardText(("A1",), Colour.YELLOW)))[27:] == rb"\FO012\C3A1"


def test_no_answer_is_asked_for_when_none_is_wanted() -> None:
    silent = card("?ack=no&unit=300")
    frame = OnbonDecoder().feed(silent.show(CALLED)[0])[0]
    assert (frame.destination, frame.data[2], silent.answers) == (300, 2, False)


@given(st.lists(st.text(), min_size=1, max_size=2))
def test_no_text_can_smuggle_a_command(lines: list[str]) -> None:
    text = area(card().show(BoardText(tuple(lines))))[27:].decode("gbk")
    codes = re.findall(r"\\.", text)
    assert codes[0] == r"\C"
    assert codes[1:] in ([], [r"\n"])
    assert min(text) >= " "


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        (0, Answer()),
        (3, Answer("the card is busy")),
        (5, Answer("checksum error")),
        (77, Answer("error 77")),
    ],
)
def test_any_error_is_a_refusal(error: int, answer: Answer) -> None:
    board = card()
    board.expect(board.show(CALLED)[0])
    assert board.heard(b"noise" + acknowledgement(error)) == answer


def test_a_negative_answer_is_understood() -> None:
    assert card().heard(acknowledgement(2, second=1)) == Answer("wrong command")


def test_frames_not_for_the_pc_are_no_answer() -> None:
    board = card()
    board.expect(board.probe())
    assert board.heard(board.probe() + acknowledgement(0, destination=7)) is None
    assert board.heard(acknowledgement(0)) == Answer()


def test_the_probe_is_a_ping() -> None:
    assert card().probe() == onbon.ping(1)

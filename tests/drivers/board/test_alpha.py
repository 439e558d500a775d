from datetime import date, time

import pytest

from drivers.board import alpha
from drivers.board.alpha import File, Mode, Position
from drivers.board.text import Colour
from tests.drivers.board.vectors import ALPHA
from tests.drivers.wire import hexes

FILES = [File("A", 0x40), File("1", 0x20, is_string=True)]


def bare(command: bytes) -> bytes:
    return alpha.packet(command, with_checksum=False, nuls=6)


HELLO = alpha.write_text("A", b"HELLO", Position.FILL, Mode.HOLD)
VECTORS = {
    "text": alpha.packet(HELLO),
    "text without checksum": alpha.packet(HELLO, with_checksum=False),
    "text in the middle": bare(alpha.write_text("A", b"A012", Position.MIDDLE)),
    "string": alpha.packet(alpha.write_string("1", b"A012")),
    "clear memory": bare(alpha.memory([])),
    "memory": bare(alpha.memory(FILES)),
    "run": bare(alpha.run("A")),
    "time": alpha.packet(alpha.set_time(time(14, 30))),
}


@pytest.mark.parametrize("name", ALPHA)
def test_vectors_come_out_byte_for_byte(name: str) -> None:
    assert VECTORS[name] == hexes(ALPHA[name])


@pytest.mark.parametrize(
    ("command", "sent"),
    [
        (alpha.set_date(date(2026, 11, 25)), b"E;112526"),
        (alpha.soft_reset(), b"E,"),
        (alpha.beep(1), b"E(1"),
        (alpha.priority(b"FIRE"), b"A0\x1b0bFIRE"),
        (alpha.release_priority(), b"A0"),
        (alpha.write_text("A", alpha.call_string("1"), mode=Mode.FLASH, colour=Colour.GREEN), b"AA\x1b0c\x1c2\x101"),
    ],
)
def test_the_other_commands_follow_the_document(command: bytes, sent: bytes) -> None:
    assert command == sent


def test_several_commands_share_a_packet_each_with_its_checksum() -> None:
    told = alpha.packet(b"A0", b"E,", unit=0x1F, sign=alpha.BETABRITE)
    assert told == b"\0\0\0\0\0\x01^1F\x02A0\x030076\x02E,\x030076\x04"


def test_what_a_sign_could_take_for_a_command_never_reaches_it() -> None:
    assert alpha.plain("A\x04B\x1c1窗口C") == b"AB 1C"
    assert len(alpha.plain("A" * 500)) == 120

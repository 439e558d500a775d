from datetime import datetime

import pytest

from drivers.board import cpower
from drivers.board.cpower import Align, Effect, Look
from drivers.board.cpower_wire import serial_frame
from tests.drivers.wire import hexes

CENTRED = Look(align=Align.CENTRE, size=16)
TRAFFIC = Look(size=56, colour=cpower.GREEN)

VECTORS = {
    "text in two lines": (
        cpower.plain_text(1, b"abc\rcba", CENTRED),
        "A5 68 32 01 7B 01 13 00 00 00 12 00 00 01 00 00 03 02 FF 00 00 61 62 63 0D 63 62 61 00 9A 04 AE",
    ),
    "save": (cpower.save(1), "A5 68 32 01 7B 01 04 00 00 00 07 00 00 00 22 01 AE"),
    "screen on": (cpower.power(1, True), "A5 68 32 01 76 01 00 01 00 00 00 00 00 00 00 13 01 AE"),
    "screen off": (cpower.power(1, False), "A5 68 32 01 76 01 00 00 00 00 00 00 00 00 00 12 01 AE"),
    "ask power": (cpower.ask_power(1), "A5 68 32 01 76 01 01 13 01 AE"),
    "green to the group": (
        cpower.plain_text(0xFF, "正常通行".encode("gbk"), TRAFFIC),
        "A5 68 32 FF 7B 01 14 00 00 00 12 00 00 05 00 00 03 07 00 FF 00 D5 FD B3 A3 CD A8 D0 D0 00 86 09 AE",
    ),
    "with an escaped AE": (
        cpower.plain_text(0xFF, "前方积水\r\n缓慢通行".encode("gbk"), Look(align=0xF5, size=56, colour=cpower.YELLOW)),
        "A5 68 32 FF 7B 01 1E 00 00 00 12 00 00 F5 00 00 03 07 FF FF 00 C7 B0 B7 BD BB FD CB AA 0E 0D 0A BB BA C2 FD "
        "CD A8 D0 D0 00 BE 11 AE",
    ),
}


@pytest.mark.parametrize(("packet", "expected"), VECTORS.values(), ids=VECTORS)
def test_vectors_come_out_byte_for_byte(packet: bytes, expected: str) -> None:
    assert serial_frame(packet) == hexes(expected)


def test_no_answer_is_asked_for_when_none_is_wanted() -> None:
    assert cpower.save(1, answer=False)[4] == 0


def test_every_look_has_its_place() -> None:
    look = Look(Effect.FLICKER, Align.RIGHT + Align.BOTTOM, 100, 0x1234, 24, 2, (1, 2, 3))
    packet = cpower.plain_text(9, b"x", look, window=7)
    assert packet[9:-2] == hexes("12 07 0D 0A 64 12 34 23 01 02 03 78 00")


def test_a_split_screen_lists_its_windows() -> None:
    packet = cpower.split_screen(1, [cpower.Window(0, 0, 128, 16), cpower.Window(0, 16, 128, 0x0110)])
    assert packet[9:-2] == hexes("01 02 0000 0000 0080 0010 0000 0010 0080 0110")


def test_basic_commands_carry_no_length() -> None:
    assert cpower.restart(1)[3:-2] == hexes("2D 01 00")
    assert cpower.ask_version(1)[3:-2] == hexes("2E 01 00")
    assert cpower.leave(1)[3:-2] == hexes("7B 01 01 00 00 00 06")
    assert cpower.clear_saved(1)[9:-2] == hexes("07 01 00 00")


@pytest.mark.parametrize(("level", "sent"), [(0, 0), (31, 31), (99, 31), (-1, 0)])
def test_brightness_is_the_same_all_day(level: int, sent: int) -> None:
    assert cpower.brightness(1, level)[3:-2] == hexes("46 01 00") + bytes([sent]) * 24


def test_the_clock_counts_sunday_as_0() -> None:
    sunday = datetime(2026, 11, 22, 14, 30, 5)
    assert cpower.set_time(1, sunday)[3:-2] == hexes("47 01 00") + bytes([5, 30, 14, 0, 22, 11, 26])

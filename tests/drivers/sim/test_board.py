import random
from collections.abc import Iterator

import pytest

from drivers.address import parse_address
from drivers.board import cpower, onbon
from drivers.board.cpower_wire import serial_frame
from drivers.board.text import BoardText, Colour
from drivers.link.link import Link
from drivers.link.opening import open_link
from drivers.sim.board import SimulatedBoard
from drivers.sim.screen import Screen
from tests.drivers.wire import hexes, until

ACKNOWLEDGED = hexes("A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A")


class Line:
    """A simulated board and the line to it."""

    def __init__(self, family: str) -> None:
        self.raw: list[bytes] = []
        self.screens: list[Screen] = []
        self.board = SimulatedBoard(family, on_frame=self.raw.append, on_screen=self.screens.append)
        self.board.start()
        self.link: Link = open_link(parse_address(self.board.address))

    def ask(self, frame: bytes, size: int) -> bytes:
        """Send bytes and return what the board answers, `size` bytes or what came in time."""
        self.link.write(frame)
        heard = b""

        def complete() -> bool:
            nonlocal heard
            heard += self.link.read(0.1)
            return len(heard) >= size

        until(complete)
        return heard

    def tell(self, frame: bytes) -> None:
        """Send bytes and wait until the board has them."""
        before = len(self.raw)
        self.link.write(frame)
        until(lambda: len(self.raw) > before)

    def shows(self) -> BoardText | None:
        return self.board.showing

    def close(self) -> None:
        self.link.close()
        self.board.stop()


@pytest.fixture
def card() -> Iterator[Line]:
    line = Line("cpower")
    yield line
    line.close()


@pytest.fixture
def font_card() -> Iterator[Line]:
    line = Line("onbon")
    yield line
    line.close()


def test_a_cpower_board_shows_the_vendors_example(card: Line) -> None:
    frame = hexes("A5 68 32 01 7B 01 13 00 00 00 12 00 00 01 00 00 03 02 FF 00 00 61 62 63 0D 63 62 61 00 9A 04 AE")
    assert card.ask(b"noise" + frame, 13) == hexes("A5 E8 32 01 7B 00 00 00 00 00 96 01 AE")
    assert card.shows() == BoardText(("abc", "cba"), Colour.RED)
    assert card.raw == [frame]
    assert card.screens == [Screen(BoardText(("abc", "cba")))]


def test_a_cpower_board_says_nothing_to_a_group_call(card: Line) -> None:
    frame = hexes(
        "A5 68 32 FF 7B 01 1E 00 00 00 12 00 00 F5 00 00 03 07 FF FF 00 C7 B0 B7 BD BB FD CB AA 0E 0D 0A BB BA C2 FD "
        "CD A8 D0 D0 00 BE 11 AE"
    )
    card.tell(frame)
    assert card.shows() == BoardText(("前方积水", "\n缓慢通行"), Colour.YELLOW)
    assert card.link.read(0.1) == b""


def test_a_cpower_board_switches_off_and_tells_so(card: Line) -> None:
    card.tell(serial_frame(cpower.plain_text(1, b"A012", cpower.Look(effect=cpower.Effect.FLICKER), answer=False)))
    assert card.shows() == BoardText(("A012",), blink=True)
    card.tell(serial_frame(cpower.power(1, False, answer=False)))
    assert card.shows() is None
    assert card.ask(serial_frame(cpower.ask_power(1)), 19)[5:8] == hexes("01 01 00")
    card.tell(serial_frame(cpower.power(1, True, answer=False)))
    assert card.shows() is not None
    card.tell(serial_frame(cpower.leave(1, answer=False)))
    assert card.shows() is None


def test_a_cpower_board_refuses_a_wrong_checksum(card: Line) -> None:
    frame = serial_frame(cpower.save(1))
    damaged = frame[:-3] + bytes([frame[-3] ^ 1]) + frame[-2:]
    assert card.ask(damaged, 13)[5] == 1
    assert len(card.board.errors) == 1


def test_a_cpower_board_ignores_other_numbers(card: Line) -> None:
    card.link.write(serial_frame(cpower.save(2)))
    card.tell(serial_frame(cpower.save(1)))
    assert len(card.raw) == 1


def test_an_onbon_board_shows_the_captured_area(font_card: Line) -> None:
    frame = hexes(
        "A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 33 00 A3 06 02 00 00 00 01 2A 00 00 00 00 18 00 "
        "40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 0F 00 00 00 5C 46 4F 30 30 30 48 55 4D 3A 36 36 25 52 "
        "48 36 7A 5A"
    )
    font_card.tell(b"noise" + frame)
    assert font_card.shows() == BoardText(("HUM:66%RH",))
    assert font_card.raw == [frame]
    assert font_card.link.read(0.1) == b""


def test_an_onbon_board_answers_a_ping_as_documented(font_card: Line) -> None:
    assert font_card.ask(onbon.ping(1), len(ACKNOWLEDGED)) == ACKNOWLEDGED
    assert font_card.ask(onbon.ping(), len(ACKNOWLEDGED)) == ACKNOWLEDGED


def test_an_onbon_board_clears_deletes_and_switches_off(font_card: Line) -> None:
    area = onbon.Area(rb"\C2A012\n3" + hexes("BA C5"), 16, 32)
    show = onbon.update_areas(1, [area], reply=False)
    font_card.tell(show)
    assert font_card.shows() == BoardText(("A012", "3号"), Colour.GREEN)
    font_card.tell(onbon.clear(1, reply=False))
    assert font_card.shows() is None
    font_card.tell(show)
    font_card.tell(onbon.update_areas(1, [], delete=[0], reply=False))
    assert font_card.shows() is None
    font_card.tell(show)
    font_card.tell(onbon.power(1, False, reply=False))
    assert font_card.shows() is None


def test_an_onbon_board_refuses_a_wrong_check_sum(font_card: Line) -> None:
    frame = onbon.ping(1)
    damaged = frame[:-2] + bytes([frame[-2] ^ 1]) + frame[-1:]
    assert font_card.ask(damaged, len(ACKNOWLEDGED))[24] == 5
    assert len(font_card.board.errors) == 1


@pytest.mark.parametrize("family", ["cpower", "onbon"])
def test_no_rubbish_on_the_line_stops_a_board(family: str) -> None:
    line = Line(family)
    chance = random.Random(1)
    starts = b"\xa5\xae\x5a\x68\x32\x01\x7b\xa3\x06"
    for _ in range(200):
        line.link.write(bytes(chance.choice(starts) for _ in range(chance.randint(1, 40))))
    probe = serial_frame(cpower.ask_power(1)) if family == "cpower" else onbon.ping(1)
    line.link.discard_input()
    line.link.write(b"\xae\x5a")

    def answered() -> bool:
        line.link.write(probe)
        return bool(line.link.read(0.2))

    until(answered)
    line.close()

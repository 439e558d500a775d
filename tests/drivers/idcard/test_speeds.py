import pytest

from drivers.address import DeviceAddress, parse_address
from drivers.errors import NoAnswer, NotConnected
from drivers.idcard.module import SPEEDS, Ask, Said, reply
from drivers.idcard.speeds import SpeedFinder
from drivers.link.link import Link
from drivers.link.stop import Stop

ADDRESS = parse_address("idcard+serial:///dev/ttyUSB0")


class Line:
    """A link to a reader that understands us only at its own speed, and to others sends what they make of it."""

    def __init__(self, understood: bool) -> None:
        self.understood, self.closed = understood, False
        self._answer = b""

    def write(self, data: bytes) -> None:
        assert data == Ask.STATUS.frame
        self._answer = reply(Said.SUCCESS).encode() if self.understood else b"\xfe\x00\x80"

    def read(self, _timeout_s: float) -> bytes:
        answer, self._answer = self._answer, b""
        return answer

    def discard_input(self) -> None:
        self._answer = b""

    def close(self) -> None:
        self.closed = True


class Desk:
    """Where lines are opened; keeps which, at what speed."""

    def __init__(self, reader_baud: int) -> None:
        self.reader_baud = reader_baud
        self.tried: list[int] = []
        self.lines: list[Line] = []

    def open(self, address: DeviceAddress, _stop: Stop) -> Link:
        self.tried.append(address.baud)
        self.lines.append(Line(address.baud == self.reader_baud))
        return self.lines[-1]


def finder(desk: Desk) -> SpeedFinder[Link]:
    return SpeedFinder(desk.open, listen_s=0.001)


@pytest.mark.parametrize("speed", [115200, 57600, 38400, 19200, 9600])
def test_speeds_are_tried_in_the_pages_order_until_the_reader_answers(speed: int) -> None:
    desk = Desk(speed)
    assert finder(desk)(ADDRESS, Stop()) is desk.lines[-1]
    assert desk.tried == list(SPEEDS[: SPEEDS.index(speed) + 1])
    assert [line.closed for line in desk.lines] == [True] * (len(desk.lines) - 1) + [False]


def test_the_speed_found_last_is_tried_first() -> None:
    desk = Desk(19200)
    find = finder(desk)
    find(ADDRESS, Stop())
    desk.tried.clear()
    find(ADDRESS, Stop())
    assert desk.tried == [19200]
    desk.reader_baud = 9600
    desk.tried.clear()
    find(ADDRESS, Stop())
    assert desk.tried == [19200, 115200, 57600, 38400, 9600]


def test_a_reader_that_answers_at_no_speed_is_a_fault_and_no_line_stays_open() -> None:
    desk = Desk(1200)
    with pytest.raises(NoAnswer, match="115200, 57600, 38400, 19200, 9600"):
        finder(desk)(ADDRESS, Stop())
    assert all(line.closed for line in desk.lines)


@pytest.mark.parametrize("address", ["idcard+serial:///dev/ttyUSB0?baud=9600", "idcard+tcp://10.0.0.7:4001"])
def test_a_speed_that_is_given_or_does_not_matter_is_not_searched(address: str) -> None:
    desk = Desk(1200)
    assert finder(desk)(parse_address(address), Stop()) is desk.lines[0]
    assert not desk.lines[0].closed


def test_a_port_that_is_gone_while_asking_is_closed() -> None:
    lines: list[Line] = []

    class Gone(Line):
        def write(self, _data: bytes) -> None:
            raise NotConnected("gone")

    def open_gone(_: DeviceAddress, _stop: Stop) -> Link:
        lines.append(Gone(False))
        return lines[-1]

    with pytest.raises(NotConnected):
        SpeedFinder(open_gone)(ADDRESS, Stop())
    assert [line.closed for line in lines] == [True]

"""A pager's transmitter on a real line: exact bytes, each text once, across lost cables."""

from collections.abc import Iterator

import pytest

from drivers.board.text import BoardText
from drivers.errors import BadAddress
from drivers.pager.opening import open_pager
from drivers.pager.pager import Pager
from drivers.sim.board import SimulatedBoard
from drivers.sim.port import TcpPort
from drivers.state import DeviceState, Health
from tests.drivers.wire import until

FORMS = {"preset": "line-crlf", "encoding": "gbk"}


def call(number: int) -> BoardText:
    line = f"A{number:03} 请到5号窗口"
    return BoardText((line,), short=(f"A{number:03}→5窗",), latin=(f"A{number:03} 5",))


def frame(number: int) -> bytes:
    return f"A{number:03} 请到5号窗口\r\n".encode("gbk")


class Paged:
    """A simulated transmitter and the driver opened on it."""

    def __init__(self, network: bool) -> None:
        self.transmitter = SimulatedBoard("template", port=TcpPort() if network else None, options=FORMS)
        self.transmitter.start()
        self.pager: Pager = open_pager(self.transmitter.address + "&refresh=1")

    def send(self, *numbers: int) -> None:
        for number in numbers:
            self.pager.send(call(number))

    def has_sent(self, *numbers: int) -> bool:
        return list(self.transmitter.frames) == [frame(number) for number in numbers]

    def unplug(self) -> None:
        self.transmitter.faults.unplugged = True
        until(lambda: self.pager.state.health is Health.OFFLINE)

    def plug(self) -> None:
        self.transmitter.faults.unplugged = False
        until(lambda: self.pager.state.health is not Health.OFFLINE)

    def close(self) -> None:
        self.pager.close()
        self.transmitter.stop()


@pytest.fixture(params=["serial", "network"])
def paged(request: pytest.FixtureRequest) -> Iterator[Paged]:
    made = Paged(request.param == "network")
    yield made
    made.close()


def test_a_burst_of_texts_arrives_whole_and_in_order(paged: Paged) -> None:
    paged.send(*range(30))
    until(lambda: paged.has_sent(*range(30)))


def test_a_text_is_repeated_neither_by_time_nor_by_a_reconnect(paged: Paged) -> None:
    paged.send(1)
    until(lambda: paged.has_sent(1))
    paged.unplug()
    paged.plug()
    paged.send(2)
    until(lambda: paged.has_sent(1, 2))


def test_what_came_while_the_line_was_lost_is_sent_when_it_is_back(paged: Paged) -> None:
    paged.send(1)
    until(lambda: paged.has_sent(1))
    paged.unplug()
    paged.send(2, 3)
    paged.pager.send(call(4), age_s=60.0)
    paged.plug()
    until(lambda: paged.has_sent(1, 2, 3))


def test_a_text_that_came_just_before_closing_still_goes_out(paged: Paged) -> None:
    paged.send(1)
    until(lambda: paged.has_sent(1))
    paged.send(2)
    paged.pager.close()
    until(lambda: paged.has_sent(1, 2))


@pytest.mark.parametrize(
    ("options", "sent"),
    [
        ({"preset": "line-cr"}, b"A001 5\r"),
        ({"preset": "qsystem"}, b"\x01\x01A001 5\x07"),
        ({"preset": "line-crlf", "encoding": "gbk", "columns": "12"}, "A001→5窗\r\n".encode("gbk")),
        ({"preset": "four-byte"}, b"\x01\x00\x01\x02"),
    ],
)
def test_each_template_has_the_form_of_the_call_that_it_can_send(options: dict[str, str], sent: bytes) -> None:
    transmitter = SimulatedBoard("template", options=options)
    transmitter.start()
    pager = open_pager(transmitter.address)
    pager.send(call(1))
    until(lambda: list(transmitter.frames) == [sent])
    pager.close()
    transmitter.stop()


def test_a_pager_of_no_address_is_a_simulated_one_that_is_there() -> None:
    states: list[DeviceState] = []
    pager = open_pager("sim:", states.append)
    until(lambda: states)
    pager.send(call(1))
    pager.close()
    assert {state.health for state in states} == {Health.UNKNOWN}


def test_other_devices_are_no_pagers() -> None:
    with pytest.raises(BadAddress, match='"cpower" is no pager, a pager begins with "template"'):
        open_pager("cpower+sim:")
    with pytest.raises(BadAddress, match="needs its register"):
        open_pager("template+sim:?preset=modbus")
